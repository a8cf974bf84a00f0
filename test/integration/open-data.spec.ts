import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_FIELDS } from '#registry/public-register/public-fields.js';
import { describedAs } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { aListedSignatory } from '../support/listed-signatories.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer } from '../support/test-browser.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await aListedSignatory(test, { country: 'SN', undertakings: ['health'], government: describedAs('=Formula') });
  await aListedSignatory(test, { country: 'BR', undertakings: ['rights', 'culture'] });
});

afterAll(() => test.close());

interface OpenData {
  readonly asOf: string;
  readonly revision: number;
  readonly total: number;
  readonly signatories: readonly Record<string, unknown>[];
}

interface OpenApiDocument {
  readonly paths: Record<string, object>;
  readonly components: { readonly schemas: Record<string, { readonly properties: object }> };
}

const json = <Body>(answer: TestAnswer): Body => JSON.parse(answer.body) as Body;
const get = (address: string, headers: Record<string, string> = {}): Promise<TestAnswer> =>
  test.browser().get(address, headers);

describe('the open data', () => {
  it('is the whole list with licence, moment and revision, and nothing but public fields', async () => {
    const answer = await get('/data/signatories.json');
    const data = json<OpenData>(answer);
    expect(data).toMatchObject({
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      fieldList: 'http://localhost:3000/en/open-data#fields',
      demonstration: false,
      total: 2,
    });
    expect(data.revision).toBeGreaterThan(0);
    expect(new Date(data.asOf).getTime()).not.toBeNaN();
    for (const signatory of data.signatories) expect(Object.keys(signatory)).toEqual([...PUBLIC_FIELDS]);
  });

  it('takes the list’s filters, and refuses what they cannot be', async () => {
    const names = async (query: string): Promise<unknown[]> =>
      json<OpenData>(await get(`/data/signatories.json?${query}`)).signatories.map(({ name }) => name);
    expect(await names('country=SN&utm_source=x')).toEqual(['=Formula']);
    expect(await names('undertaking=health&country=BR')).toEqual([]);
    for (const address of ['/data/signatories.json?year=x', '/data/signatories.csv?country=XX']) {
      const refused = await get(address);
      expect(refused.status).toBe(400);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(refused.body).reasons).toHaveLength(1);
    }
  });

  it('may be asked for by any website, and says under which licence', async () => {
    for (const file of ['json', 'csv']) {
      const { headers } = await get(`/data/signatories.${file}`);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['link']).toContain('rel="license"');
      expect(headers['content-disposition']).toMatch(/filename="we-care-signatories-\d{4}-\d\d-\d\d\./);
    }
  });

  it('is a table that no spreadsheet runs', async () => {
    const { body, headers } = await get('/data/signatories.csv');
    expect(headers['content-type']).toContain('text/csv; charset=utf-8');
    expect(body).toContain(`,'=Formula,`);
    expect(body.trim().split('\r\n')).toHaveLength(3);
  });

  it('answers 304 while the register stays the same, and anew once it has changed', async () => {
    for (const address of [
      '/data/signatories.json',
      '/data/signatories.csv',
      '/api/figures',
      '/en/signatories',
      '/en',
    ]) {
      const first = await get(address);
      const etag = String(first.headers['etag']);
      const again = await get(address, { 'if-none-match': etag });
      expect([again.status, again.body]).toEqual([304, '']);
    }
    const before = String((await get('/data/signatories.json')).headers['etag']);
    await aListedSignatory(test);
    await eventually(async () => (await get('/data/signatories.json')).headers['etag'] !== before);
    const answer = await get('/data/signatories.json', { 'if-none-match': before });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body).total).toBe(3);
  });

  it('answers HEAD without a body', async () => {
    for (const url of ['/data/signatories.json', '/data/signatories.csv', '/en', '/en/signatories', '/en/pact']) {
      const answer = await test.app.inject({ method: 'HEAD', url });
      expect([url, answer.statusCode, answer.body]).toEqual([url, 200, '']);
    }
  });
});

describe('the API', () => {
  it('gives the list page by page', async () => {
    const first = json<OpenData & { pages: number }>(await get('/api/signatories?pageSize=1&sort=name'));
    expect(first).toMatchObject({ page: 1, pageSize: 1, pages: first.total });
    const second = json<OpenData>(await get('/api/signatories?pageSize=1&sort=name&page=2'));
    expect(second.signatories[0]?.['number']).not.toBe(first.signatories[0]?.['number']);
    expect(Object.keys(first.signatories[0] ?? {})).toEqual([...PUBLIC_FIELDS]);
    expect((await get('/api/signatories?pageSize=101')).status).toBe(400);
  });

  it('gives one signatory by its number, and a problem where there is none', async () => {
    const { signatories } = json<OpenData>(await get('/api/signatories'));
    const { number, name } = signatories[0] ?? {};
    expect(JSON.parse((await get(`/api/signatories/${String(number)}`)).body)).toMatchObject({ number, name });
    for (const unknown of ['999999', 'x', '1e3', '99999999999999999999']) {
      const answer = await get(`/api/signatories/${unknown}`);
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 404, code: 'signatory.not-found' });
    }
  });

  it('counts what is listed', async () => {
    const figures = JSON.parse((await get('/api/figures')).body);
    expect(figures).toMatchObject({ signatories: 3, demonstrations: 0, countries: ['BR', 'SN', 'ZA'] });
    expect(figures.byUndertaking).toEqual({ mobility: 1, rights: 1, equality: 0, culture: 2, health: 1 });
  });

  it('describes each of its addresses, and every public field in its order', async () => {
    const { paths, components } = json<OpenApiDocument>(await get('/api/openapi.json'));
    expect(Object.keys(paths).sort()).toEqual([
      '/api/figures',
      '/api/mail-events',
      '/api/signatories',
      '/api/signatories/{number}',
      '/data/signatories.csv',
      '/data/signatories.json',
    ]);
    expect(Object.keys(components.schemas['SignatoryDto']?.properties ?? {})).toEqual([...PUBLIC_FIELDS]);
    for (const path of Object.keys(paths).filter((one) => !one.includes('{') && one !== '/api/mail-events')) {
      expect((await get(path)).status).toBe(200);
    }
  });

  it('is described in every language, without a message key', async () => {
    for (const locale of ['en', 'fr', 'es']) {
      const page = await get(`/${locale}/api`);
      expect(page.status).toBe(200);
      expect(page.text).toContain('/api/signatories/{number}');
      expect(page.body).not.toMatch(/register\.\w+\.\w+/);
    }
  });
});
