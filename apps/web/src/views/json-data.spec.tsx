import { describe, expect, it } from 'vitest';
import { renderToString } from 'preact-render-to-string';
import { JsonData } from './json-data.js';

describe('JsonData', () => {
  it('writes data that no text in it can break out of', () => {
    const data = { name: '</script><script>alert(1)</script><!--', quote: '"&' };
    const html = renderToString(<JsonData type="application/ld+json" data={data} />);
    const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(html) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(data);
  });
});
