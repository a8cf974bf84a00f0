import { slugOf } from '#registry/places/slug.js';

/** An invented official who signs for a real local government. */
export interface Official {
  /** ISO 3166-1 code. */
  readonly country: string;
  /** What is typed into the search. */
  readonly typed: string;
  /** How the register names the local government. */
  readonly government: string;
  readonly name: string;
  readonly office: string;
  readonly contact: string;
  readonly role: string;
  readonly email: string;
  readonly website: string;
  readonly decision: string;
}

/**
 * @param country ISO 3166-1 code
 * @param typed what is typed into the search
 * @param government how the register names what is found
 */
export function officialOf(country: string, typed: string, government = typed): Official {
  const domain = `${slugOf(government)}.example.org`;
  return {
    country,
    typed,
    government,
    name: 'Giulia Esempio-Dubois',
    office: 'Alcaldesa / Maire / Mayor',
    contact: 'Ada Ejemplo',
    role: 'International relations',
    email: `ada.ejemplo@${domain}`,
    website: `https://www.${domain}`,
    decision: 'Resolution 2026/114',
  };
}
