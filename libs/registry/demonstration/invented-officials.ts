import type { DemonstrationSignatory } from './demonstration-signatories.js';

/** Nobody is called so: the family name says "example" in each language. */
const SIGNATORIES = {
  en: [
    ['Amara Example', 'Mayor'],
    ['Daniel Example', 'Deputy Mayor'],
    ['Leila Example', 'Mayor'],
    ['Tomasz Example', 'Mayor'],
    ['Grace Example', 'Chair of the Council'],
  ],
  fr: [
    ['Aminata Exemple', 'Maire'],
    ['Benoît Exemple', 'Maire'],
    ['Chantal Exemple', 'Première adjointe au maire'],
  ],
  es: [
    ['Lucía Ejemplo', 'Alcaldesa'],
    ['Mateo Ejemplo', 'Alcalde'],
    ['Rosa Ejemplo', 'Intendenta'],
  ],
} as const;

const REGION_OFFICE = {
  en: 'President of the Region',
  fr: 'Présidente de la Région',
  es: 'Presidenta de la Región',
} as const;

const CONTACTS = {
  en: ['Robin Example', 'Head of international relations'],
  fr: ['Camille Exemple', 'Responsable des relations internationales'],
  es: ['Alex Ejemplo', 'Responsable de relaciones internacionales'],
} as const;

const DECISION = { en: 'Resolution', fr: 'Délibération', es: 'Acuerdo' } as const;

export interface InventedOfficials {
  readonly signatoryName: string;
  readonly signatoryOffice: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactEmail: string;
  readonly contactLanguage: string;
}

/**
 * Invented people for a demonstration endorsement, with addresses that RFC 2606 keeps for examples.
 * @param index chooses among the names
 * @param slug the local government's name as a part of an address
 */
export function inventedOfficials(
  { language, kind }: DemonstrationSignatory,
  index: number,
  slug: string,
): InventedOfficials {
  const names = SIGNATORIES[language];
  const [signatoryName, office] = names[index % names.length] ?? names[0];
  const [contactName, contactRole] = CONTACTS[language];
  // Every fourth writes from another address than the government's own: something for staff to notice.
  const contactEmail = index % 4 === 3 ? `${slug}@mail.example.com` : `international@${slug}.example.org`;
  return {
    signatoryName,
    signatoryOffice: kind === 'region' ? REGION_OFFICE[language] : office,
    contactName,
    contactRole,
    contactEmail,
    contactLanguage: language,
  };
}

/** The number under which the invented decision is filed; only decisions of a council have one. */
export function inventedReference({ language, mandate }: DemonstrationSignatory, index: number, year: string) {
  return mandate === 'council_decision' ? `${DECISION[language]} ${year}/${11 + ((index * 7) % 80)}` : null;
}
