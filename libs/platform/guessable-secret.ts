/** Random text of 32 characters has more: 16 hexadecimal digits give 14 on average, and hardly ever fewer than 9. */
const DIFFERENT = 9;
/** Of random text hardly any two neighbours follow one another; of `abcdefgh…` all do. */
const LARGEST_SHARE_OF_STEPS = 0.5;

/** Whether a text that should be random is not: whoever guesses would soon come to it. */
export function isGuessable(text: string): boolean {
  return new Set(text).size < DIFFERENT || isRepetition(text) || shareOfSteps(text) > LARGEST_SHARE_OF_STEPS;
}

/** `abcdabcdabcd`, also when the last repetition is cut off. */
function isRepetition(text: string): boolean {
  const half = Math.floor(text.length / 2);
  return Array.from({ length: half }, (_, at) => at + 1).some((unit) =>
    text.startsWith(
      text
        .slice(0, unit)
        .repeat(Math.ceil(text.length / unit))
        .slice(0, text.length),
    ),
  );
}

function shareOfSteps(text: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.filter((code, at) => at > 0 && Math.abs(code - (codes[at - 1] ?? 0)) <= 1).length;
  return steps / Math.max(1, codes.length - 1);
}

/** What stands in examples and templates, and by chance in no random text of this length. */
const EXAMPLE_WORDS =
  /secret|password|change.?me|example|placeholder|openssl|random|replace|characters|insecure|default/i;

/** Whether a text looks as if it was copied from an example, ours or another's. */
export function isExample(text: string): boolean {
  return EXAMPLE_WORDS.test(text);
}
