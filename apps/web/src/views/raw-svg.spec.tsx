import { describe, expect, it } from 'vitest';
import { renderToString } from 'preact-render-to-string';
import { RawSvg } from './raw-svg.js';

describe('RawSvg', () => {
  it('writes a drawing as it is', () => {
    expect(renderToString(<RawSvg svg={'<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'} class="badge" />)).toBe(
      '<div class="badge"><svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg></div>',
    );
  });

  it('refuses anything that is not one', () => {
    expect(() => renderToString(<RawSvg svg="<script>alert(1)</script>" />)).toThrow('complete <svg> element');
  });
});
