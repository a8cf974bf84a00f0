const words = (text: string): string => text.trim().split(/\s+/).join('|');

const ofWords = words('of de del d da do du di la le los las e');

const titles = words(`
  city town borough municipality commune district ville mairie municipio municipalidad ayuntamiento ajuntament alcaldia
  concello comune citta prefeitura municipal camara comuna gemeente gemeinde stadt obshtina opstina opcina grad komuna
  bashkia primaria miasto gmina metropolitan canton distrito partido council county oras orasul municipiul
`);

const suffixes = words(`
  municipality metropolitan council city kommun kommune gemeente belediyesi ilcesi vald linn novads pagasts
  shi ku machi cho mura son county
`);

const leading = new RegExp(`^(?:(?:${titles}) )+(?:(?:${ofWords}) )*(?=\\S)`, 'u');
/** Also "D.C.", "D.T." and the like: capital and special districts. */
const trailing = new RegExp(`(?<=\\S)(?: (?:${suffixes}|d [ct](?: [ch])*))+$`, 'u');
const dense = /^(\p{Script=Han}{2,})[市区區町村县縣都府]$/u;

/**
 * A place's name without the words that say what kind of government it is: "Ville de Lyon" is Lyon, "Umeå Kommun" is
 * Umeå, 横浜市 is 横浜. Never leaves nothing.
 *
 * @param normalised a name in the form of {@link normalisePlaceName}
 */
export function withoutMunicipalTitle(normalised: string): string {
  const bare = normalised.replace(leading, '').replace(trailing, '').replace(dense, '$1').trim();
  return bare || normalised;
}
