import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DURBAN, insertPlaces, KYIV, LAMPEDUSA } from '../support/places.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA, DURBAN, KYIV]);
});

afterAll(() => site.close());

async function ask(query: string) {
  const answer = await site.browser().get(`/api/places?${query}`);
  return { ...answer, json: JSON.parse(answer.body) };
}

describe('GET /api/places', () => {
  it('suggests places in words of the reader', async () => {
    const { status, headers, json } = await ask('q=lamped&country=IT&locale=fr');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(json).toEqual({
      places: [
        {
          id: LAMPEDUSA.id,
          name: 'Lampedusa',
          matchedName: null,
          kind: 'municipality',
          country: 'IT',
          region: 'Sicily',
          province: 'Agrigento',
          population: 4065,
          detail: expect.stringMatching(/^Commune · Agrigento, Sicily, Italie · 4\s065 habitants$/u),
        },
      ],
      summary: '1 lieu trouvé',
      attribution: expect.stringContaining('CC BY 4.0'),
    });
  });

  it('says under which name a place was found', async () => {
    const { json } = await ask(`q=${encodeURIComponent('Київ')}`);
    expect(json.places).toEqual([expect.objectContaining({ name: 'Kyiv', matchedName: 'Київ' })]);
  });

  it('keeps to the country, and says when there is nothing', async () => {
    const { json } = await ask('q=durban&country=IT');
    expect(json).toMatchObject({ places: [], summary: 'No places found' });
  });

  it.each([
    '',
    'q=a',
    `q=${'a'.repeat(101)}`,
    'q=ab&q=cd',
    'q=ab&country=xx',
    'q=ab&locale=xx',
    'q=ab&more=1',
    'q[x]=ab',
  ])('refuses ?%s as problem+json', async (query) => {
    const { status, headers, json } = await ask(query);
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(json).toMatchObject({ status: 400, reasons: expect.arrayContaining([expect.any(String)]) });
  });
});
