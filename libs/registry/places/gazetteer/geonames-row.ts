/** One populated place of a GeoNames dump. */
export interface GeoNamesRow {
  readonly id: string;
  readonly name: string;
  readonly asciiName: string;
  readonly alternateNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly featureCode: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  /** Inhabitants; 0 when GeoNames does not know. */
  readonly population: number;
  /** Day of the last change, YYYY-MM-DD. */
  readonly changedOn: string;
}

/**
 * Reads one line of a GeoNames dump: 19 columns parted by tabs, in UTF-8, without quoting
 * (https://download.geonames.org/export/dump/readme.txt).
 *
 * @returns null for a line that is not one of these, such as an empty last line
 */
export function parseGeoNamesRow(line: string): GeoNamesRow | null {
  const column = line.split('\t');
  if (column.length < 19) return null;
  const text = (index: number): string => column[index] ?? '';
  return {
    id: text(0),
    name: text(1),
    asciiName: text(2),
    alternateNames: text(3) === '' ? [] : text(3).split(','),
    latitude: Number(text(4)),
    longitude: Number(text(5)),
    featureCode: text(7),
    country: text(8),
    admin1: text(10),
    admin2: text(11),
    population: Number(text(14)) || 0,
    changedOn: text(18),
  };
}
