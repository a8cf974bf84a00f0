import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { SignatorySummary } from '../../views/components/signatory-card.js';
import { localePath } from '../../views/site-paths.js';
import { profilePath } from './profile-address.js';
import { standingSentence } from './standing-words.js';

/** The kind of government in words; a kind that the catalogue does not know is "other". */
export function kindInWords(t: Translator, kind: string): string {
  const key = `places.kinds.${kind}`;
  return t(t.has(key) ? key : 'places.kinds.other');
}

/** What a list says of a signatory. */
export function signatorySummary(t: Translator, signatory: PublicSignatory): SignatorySummary {
  const { name, country, regionName, kind, undertakings, signedOn, mandateKind, population } = signatory;
  return {
    name,
    href: localePath(t.locale, profilePath(signatory)),
    kind: kindInWords(t, kind),
    country: t.country(country),
    // A city that is a region of its own says its name once.
    region: regionName === name ? undefined : (regionName ?? undefined),
    undertakings: undertakings.map(({ code }) => code),
    signed:
      standingSentence(t, signatory) ??
      (signedOn === null ? undefined : t('register.list.signedOn', { date: t.date(signedOn) })),
    mandate: signatory.standing === 'announced' ? undefined : t(`register.mandate.${mandateKind}.label`),
    population: population === null ? undefined : t('places.inhabitants', { count: population }),
    demonstration: signatory.demonstration,
  };
}
