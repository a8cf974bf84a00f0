/** Edits that people make in names: one in a short name, three in a long one. */
function editsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 11 ? 2 : 3;
}

/**
 * Whether somebody who typed `query` may well have meant `name`: few letters are wrong, missing, too many or swapped,
 * or one of the two only has some words more. It parts a slip of the hand from another name that merely looks alike:
 * trigrams call "Rocamadour" and "Rocamora" similar, but nobody who means one types the other.
 *
 * @param query and `name` in the form of `normalisePlaceName`
 * @param dense whether they are written in a script in which one character is a syllable or a word
 */
export function isLikelyMisspelling(query: string, name: string, dense = false): boolean {
  const shorter = Math.min(query.length, name.length);
  const allowed = dense ? (shorter < 3 ? 0 : 1) : editsAllowed(shorter);
  const sameStart = query.charAt(0) === name.charAt(0);
  const limit = sameStart ? allowed : Math.min(allowed, 1);
  if (edits(query, name, limit) <= limit) return true;
  // The name may not be typed to its end yet.
  const beginnings = [0, 1].map((more) => name.slice(0, query.length + more));
  if (sameStart && limit > 1 && beginnings.some((beginning) => edits(query, beginning, limit - 1) < limit)) return true;
  return hasAllWordsOf(query, name) || hasAllWordsOf(name, query);
}

/** Whether `text` has every word of `words` in their order, and they make up a name rather than a particle. */
function hasAllWordsOf(text: string, words: string): boolean {
  const wanted = words.split(' ');
  if (words.length < 4) return false;
  let next = 0;
  for (const word of text.split(' ')) if (word === wanted[next]) next += 1;
  return next === wanted.length;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other (optimal string
 * alignment); gives up above `limit`, with a number above it.
 */
function edits(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from.charAt(row - 1) === to.charAt(column - 1);
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from.charAt(row - 1) === to.charAt(column - 2) &&
        from.charAt(row - 2) === to.charAt(column - 1);
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, previous] = [previous, current];
  }
  return previous[to.length] ?? limit + 1;
}
