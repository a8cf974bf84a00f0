import { describe, expect, it } from 'vitest';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { HTML_RULES } from '../../../../test/support/html-rules.js';
import { JourneyPage, PublicPage, type SiteFacts, StaffPage } from './layout.js';
import { renderHtml } from './render-html.js';
import { Styleguide } from './styleguide.js';

const site: SiteFacts = {
  publicUrl: 'https://registry.example.org',
  contactEmail: 'help@example.org',
  demonstration: false,
};
const t = translator('en');

const read = (html: string) => parseHTML(html).document;

describe('a public page', () => {
  const html = renderHtml(
    <PublicPage t={t} site={site} title="Signatories" path="/signatories" query="?q=dakar&page=2" section="signatories">
      <h1>Signatories</h1>
    </PublicPage>,
  );
  const page = read(html);

  it('is a whole document in its language', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html /);
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(page.documentElement.getAttribute('dir')).toBe('ltr');
    expect(page.title).toBe('Signatories – We Care. Pact for People');
  });

  it('names its address in every language, without the query', () => {
    const alternates = [...page.querySelectorAll('link[rel=alternate]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    expect(alternates).toEqual([
      ['en', 'https://registry.example.org/en/signatories'],
      ['fr', 'https://registry.example.org/fr/signatories'],
      ['es', 'https://registry.example.org/es/signatories'],
      ['x-default', 'https://registry.example.org/en/signatories'],
    ]);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://registry.example.org/en/signatories',
    );
  });

  it('switches the language and keeps the query', () => {
    const links = [...page.querySelectorAll('.govuk-language-navigation a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/fr/signatories?q=dakar&page=2', '/es/signatories?q=dakar&page=2']);
  });

  it('marks where the reader is', () => {
    expect(page.querySelector('nav [aria-current=page]')?.textContent).toBe('Signatories');
  });

  it('says where to get help', () => {
    expect(page.querySelector('footer a[href="mailto:help@example.org"]')).not.toBeNull();
  });

  it('has no banner about demonstration data unless there is some', () => {
    expect(page.querySelector('.wc-demonstration')).toBeNull();
    const demonstration = renderHtml(
      <PublicPage t={t} site={{ ...site, demonstration: true }} title="A" path="/">
        <h1>A</h1>
      </PublicPage>,
    );
    expect(read(demonstration).querySelector('.wc-demonstration')?.textContent).toContain('Demonstration');
  });
});

describe('a page of a journey', () => {
  const page = read(
    renderHtml(
      <JourneyPage
        t={translator('fr')}
        site={site}
        title="Pays"
        path="/sign/country"
        backHref="/fr/sign"
        errors={[{ text: 'Choisissez un pays', href: '#country' }]}
      >
        <h1>Pays</h1>
      </JourneyPage>,
    ),
  );

  it('says first in its title that there are errors', () => {
    expect(page.title).toBe('Erreur\u00a0: Pays – Nous prenons soin. Pacte pour les personnes');
  });

  it('links each error to its field, before the question', () => {
    const main = page.querySelector('main');
    expect(main?.firstElementChild?.className).toBe('govuk-error-summary');
    expect(main?.querySelector('a[href="#country"]')?.textContent).toBe('Choisissez un pays');
  });

  it('is for the visitor alone', () => {
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    expect(page.querySelector('link[rel=canonical]')).toBeNull();
  });
});

describe("a page of the staff's", () => {
  it('signs out with a form, for a GET changes nothing', () => {
    const page = read(
      renderHtml(
        <StaffPage t={t} site={site} title="Queue" path="/staff" userName="Ana Example">
          <h1>Queue</h1>
        </StaffPage>,
      ),
    );
    const form = page.querySelector('form[action="/en/staff/sign-out"]');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.querySelector('button')?.textContent).toBe('Sign out');
  });
});

describe('the style guide', () => {
  const validator = new HtmlValidate(HTML_RULES);

  it.each(LOCALES)('is valid and has nothing inline in %s', async (locale) => {
    const html = renderHtml(<Styleguide t={translator(locale)} site={{ ...site, demonstration: true }} />);
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
      ),
    ).toEqual([]);
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style|<script(?![^>]* src=)/);
  });
});
