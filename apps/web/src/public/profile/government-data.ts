import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';

/**
 * The local government as search engines read it: https://schema.org/GovernmentOrganization.
 * @param url the signatory's page
 */
export function governmentData(t: Translator, signatory: PublicSignatory, url: string): Record<string, unknown> {
  const { name, country, regionName, latitude, longitude, officialWebsite } = signatory;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name,
    mainEntityOfPage: url,
    ...(officialWebsite && { url: officialWebsite }),
    address: { '@type': 'PostalAddress', addressCountry: country, ...(regionName && { addressRegion: regionName }) },
    location: {
      '@type': 'Place',
      name: `${name}, ${t.country(country)}`,
      ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    },
  };
}
