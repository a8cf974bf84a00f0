import { LOOK } from './mail-look.js';

/** Somebody's own words, set apart, in whichever direction they are written. */
export function QuoteView({ text, by }: { text: string; by: string }) {
  const paragraphs = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
  return (
    <>
      <p class="soft" style={LOOK.quoteBy}>
        {by}
      </p>
      <blockquote class="box" style={LOOK.quote}>
        {paragraphs.map((paragraph) => (
          <p class="ink" style={LOOK.quoteLine} dir="auto">
            {paragraph}
          </p>
        ))}
      </blockquote>
    </>
  );
}
