import { IMPORT_COLUMNS, type ImportColumn } from './import-columns.js';

/** What a column may be called besides its own name. */
const LABELS: Readonly<Record<'fr' | 'es', Readonly<Record<ImportColumn, string>>>> = {
  fr: {
    country: 'Pays',
    name: 'Nom',
    region: 'Région',
    kind: 'Type',
    population: 'Population',
    website: 'Site internet',
    undertakings: 'Engagements',
    pact_version: 'Version du pacte',
    signatory_name: 'Nom du signataire',
    signatory_office: 'Fonction du signataire',
    mandate_kind: 'Type de mandat',
    mandate_date: 'Date du mandat',
    mandate_reference: 'Référence du mandat',
    signed_on: 'Date de signature',
    contact_name: 'Nom du contact',
    contact_role: 'Rôle du contact',
    contact_email: 'Courriel du contact',
    contact_language: 'Langue du contact',
    consent_contact: 'Consentement aux coordonnées',
    consent_publish: 'Consentement à la publication',
    consent_name: 'Consentement au nom',
    consent_news: 'Consentement aux nouvelles',
    consent_basis: 'Base des consentements',
    consent_date: 'Date des consentements',
    external_id: 'Identifiant externe',
  },
  es: {
    country: 'País',
    name: 'Nombre',
    region: 'Región',
    kind: 'Tipo',
    population: 'Población',
    website: 'Sitio web',
    undertakings: 'Compromisos',
    pact_version: 'Versión del pacto',
    signatory_name: 'Nombre del firmante',
    signatory_office: 'Cargo del firmante',
    mandate_kind: 'Tipo de mandato',
    mandate_date: 'Fecha del mandato',
    mandate_reference: 'Referencia del mandato',
    signed_on: 'Fecha de la firma',
    contact_name: 'Nombre del contacto',
    contact_role: 'Función del contacto',
    contact_email: 'Correo electrónico del contacto',
    contact_language: 'Idioma del contacto',
    consent_contact: 'Consentimiento de contacto',
    consent_publish: 'Consentimiento de publicación',
    consent_name: 'Consentimiento del nombre',
    consent_news: 'Consentimiento de noticias',
    consent_basis: 'Base de los consentimientos',
    consent_date: 'Fecha de los consentimientos',
    external_id: 'Identificador externo',
  },
};

/** Each way to write a column's name, folded. */
const COLUMNS = new Map(
  IMPORT_COLUMNS.flatMap((column) =>
    [column, LABELS.fr[column], LABELS.es[column]].map((label) => [folded(label), column] as const),
  ),
);

/** What a column is called in a language; its own name in English. */
export function columnLabel(column: ImportColumn, language: 'en' | 'fr' | 'es'): string {
  return language === 'en' ? column : LABELS[language][column];
}

/** The column that is meant, in any of the languages; capitals, accents, spaces and hyphens make no difference. */
export function columnCalled(label: string): ImportColumn | undefined {
  return COLUMNS.get(folded(label));
}

function folded(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
