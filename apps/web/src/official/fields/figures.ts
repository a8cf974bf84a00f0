/** Decimal digits of any script as ASCII: ١٢٣ is 123. Each script's ten stand together in Unicode, zero first. */
export function asciiFigures(text: string): string {
  return text.replace(/\p{Nd}/gu, (figure) => String(figureValue(figure)));
}

function figureValue(figure: string): number {
  const code = figure.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Mathematical digits come in five alphabets of ten without a gap between them.
  return code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : code - zero;
}

/** Marks that people put between thousands: spaces of all kinds, points, commas, apostrophes. */
const GROUPED = /^\d{1,3}(?:[\s.,'’٬]\d{3})+$/u;

/** A whole number as people write it (120 000, 120,000, 120.000, ١٢٠٠٠٠), or NaN. */
export function wholeNumber(typed: string): number {
  const text = asciiFigures(typed);
  const plain = GROUPED.test(text) ? text.replace(/\D/g, '') : text;
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
