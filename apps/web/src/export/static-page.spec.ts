import { describe, expect, it } from 'vitest';
import { fileOf, staticPage } from './static-page.js';

const exported = new Set(['/en/signatories', '/en/pact', '/fr/pact', '/data/signatories.csv']);
const page = (body: string) =>
  staticPage(`<html><head></head><body>${body}</body></html>`, '/en/signatories/sn/dakar-1', exported);

describe('the address of a page', () => {
  it.each([
    ['/en/pact', 'en/pact/index.html'],
    ['/data/signatories.csv', 'data/signatories.csv'],
    ['/assets/app.1a2b.css', 'assets/app.1a2b.css'],
    ['/en/pact/1.0', 'en/pact/1.0/index.html'],
  ])('%s is the file %s', (path, file) => {
    expect(fileOf(path)).toBe(file);
  });
});

describe('a page that is read without the service', () => {
  it('leads to files beside it', () => {
    expect(page('<a href="/en/pact">x</a><a href="/en/signatories?standing=lapsed">y</a>')).toContain(
      '<a href="../../../pact/index.html">x</a><a href="../../index.html">y</a>',
    );
    expect(page('<img src="/assets/icon.svg">')).toContain('<img src="../../../../assets/icon.svg">');
    expect(
      page('<a href="#main">x</a><a href="https://example.org/en/pact">y</a><a href="mailto:a@b.org">z</a>'),
    ).toContain('<a href="#main">x</a><a href="https://example.org/en/pact">y</a><a href="mailto:a@b.org">z</a>');
  });

  it('says of what only the service could do that it has ended', () => {
    expect(page('<a class="b" href="/en/sign">x</a><form action="/en/manage" method="post">')).toContain(
      '<a class="b" href="../../../ended.html">x</a><form action="../../../ended.html" method="get">',
    );
  });

  it('runs no program and names no address of the service as its own', () => {
    const head = `<link rel="canonical" href="https://a.org/en"><link rel="alternate" hreflang="fr" href="https://a.org/fr"><meta property="og:url" content="https://a.org/en"><meta property="og:image" content="https://a.org/p.png"><script type="module" src="/assets/x.js"></script>`;
    expect(page(head)).toBe('<html><head></head><body></body></html>');
  });
});
