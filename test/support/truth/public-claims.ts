import type { Locale } from '#content/i18n/locales.js';
import { folded } from '../page-content.js';

/** What a public page, or a record, may say of an endorsement. */
export const PUBLIC_CLAIMS = [
  'signed',
  'committed',
  'verified',
  'checked',
  'unchecked',
  'published',
  'announced',
  'awaited',
  'lapsed',
  'uncounted',
  'withdrawn',
  'suspended',
  'removed',
] as const;
export type PublicClaim = (typeof PUBLIC_CLAIMS)[number];

/** The words in which pages claim it. They are written down here a second time, so that no page can mean it otherwise. */
const PHRASES: Readonly<Record<Locale, Readonly<Record<PublicClaim, RegExp>>>> = {
  en: {
    signed: /\bSigned\b|signed (?:on|UCLG)|Signatory of the pact|was a signatory|Version signed/,
    committed: /committed to|\bSince \d/,
    verified: /Verified by UCLG|signature was verified|decided to list|found it right/,
    checked: /found it right/,
    unchecked: /no single check is recorded/i,
    published: /\bPublished ?\d/,
    announced: /Announced, mandate pending/,
    awaited: /mandate is awaited until/,
    lapsed: /Not re-confirmed since/,
    uncounted: /counted in no figure/,
    withdrawn: /Withdrawn on|taken back on/,
    suspended: /Suspended since/,
    removed: /no longer (?:listed|shown) since/i,
  },
  fr: {
    signed: /(?<!qui )[Aa] signé|Signature ?\d|Signé le|signée le|Signataire du pacte|était signataire|Version signée/,
    committed: /et pris |Les engagements de |Depuis le \d/,
    verified:
      /Vérification par CGLU|La signature a été vérifiée|a décidé de (?:la publication|publier)|l’a trouvé exact/,
    checked: /l’a trouvé exact/,
    unchecked: /aucun contrôle particulier n’est enregistré/i,
    published: /Publication ?\d/,
    announced: /Annoncée, mandat attendu/,
    awaited: /mandat est attendu jusqu’au/,
    lapsed: /Non reconfirmée depuis/,
    uncounted: /dans aucun chiffre/,
    withdrawn: /(?:Adhésion|Annonce) retirée le/,
    suspended: /suspendue depuis/,
    removed: /Ne figure plus sur la liste depuis|n’est plus présentée depuis/,
  },
  es: {
    signed: /[Ff]irmó el pacto|Firma ?\d|Firmado el|firmada el|Signatario del pacto|era signatario|Versión firmada/,
    committed: /y asumió|Los compromisos de |Desde el \d/,
    verified: /Verificación por CGLU|La firma se verificó|decidió (?:la publicación|publicar)|lo encontró correcto/,
    checked: /lo encontró correcto/,
    unchecked: /no consta ninguna comprobación concreta/i,
    published: /Publicación ?\d/,
    announced: /Anunciada, mandato pendiente/,
    awaited: /mandato se espera hasta/,
    lapsed: /Sin reconfirmar desde/,
    uncounted: /en ninguna cifra/,
    withdrawn: /(?:Adhesión retirada|Anuncio retirado) el/,
    suspended: /suspendida desde/,
    removed: /Ya no figura en la lista desde|ya no se muestra desde/,
  },
};

/** A date in the words of any of the three languages: “3 February 2026”, “1er février 2026”, “3 de febrero de 2026”. */
const DATE = /\d{1,2}(?:er)? (?:de )?\p{L}+ (?:de )?20\d\d/gu;

/** Everything that a page claims in the words of a language. */
export function claimsIn(text: string, locale: Locale): PublicClaim[] {
  return PUBLIC_CLAIMS.filter((claim) => PHRASES[locale][claim].test(text));
}

/** The dates that a page names, each once. */
export function datesIn(text: string): string[] {
  return [...new Set(text.match(DATE))].sort();
}

/** What a page says of its own matter: its title, description, hero and main part, without header and footer. */
export function matterOf(document: Document): string {
  const described = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return folded(`${document.title} ${described} ${wordsOf(document.querySelector('main'))}`);
}

/** The text of a part of a page, with a space wherever an element ends. */
export function wordsOf(part: Node | null | undefined): string {
  if (!part) return '';
  return part.nodeType === 3 ? (part.textContent ?? '') : folded([...part.childNodes].map(wordsOf).join(' '));
}

/** What a record of the API or of the open data claims, by the same names; those that a record cannot say are left out. */
export function claimsOfRecord(record: Readonly<Record<string, unknown>>): PublicClaim[] {
  const some = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
  const dated = (record['undertakings'] as { committedOn: string | null }[]).some(({ committedOn }) => committedOn);
  const said: Partial<Record<PublicClaim, boolean>> = {
    signed: record['signedOn'] !== null || some(record['signedVersions']),
    committed: dated,
    verified: record['verifiedOn'] !== null || record['reconfirmedOn'] !== null || some(record['assurance']),
    checked: some(record['assurance']),
    announced: record['standing'] === 'announced',
    awaited: record['mandateAwaitedUntil'] !== null,
    lapsed: record['standing'] === 'lapsed',
    uncounted: record['standing'] !== 'listed',
  };
  return PUBLIC_CLAIMS.filter((claim) => said[claim]);
}
