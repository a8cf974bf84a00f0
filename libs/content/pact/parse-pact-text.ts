/** The undertakings' codes, in the order in which every version of the text has them. */
const UNDERTAKING_CODES = ['mobility', 'rights', 'equality', 'culture', 'health'] as const;

const PLEDGE_LINES = 6;

export interface UndertakingText {
  readonly code: (typeof UNDERTAKING_CODES)[number];
  readonly title: string;
  readonly text: string;
}

/** The parts of the pact, as text without markup. */
export interface PactSections {
  readonly title: string;
  readonly summary: string;
  readonly visionTitle: string;
  readonly vision: string;
  readonly pledgeTitle: string;
  /** Six lines. */
  readonly pledge: readonly string[];
  readonly undertakingsTitle: string;
  /** Five, in the pact's order. */
  readonly undertakings: readonly UndertakingText[];
}

interface Section {
  readonly title: string;
  readonly body: string;
}

/**
 * Takes the pact's Markdown apart. The files use three levels of heading, one paragraph under each, and one list
 * (the pledge); comments in them are for whoever opens the file.
 * @throws Error when the text does not have exactly the pact's parts.
 */
export function parsePactText(markdown: string): PactSections {
  const [summary, vision, pledge, undertakings, ...articles] = sectionsOf(markdown);
  if (!summary || !vision || !pledge || !undertakings) throw new Error('The pact lacks one of its parts');
  const lines = pledge.body.split('\n').map((line) => line.replace(/^- /, ''));
  if (lines.length !== PLEDGE_LINES) throw new Error(`The pledge has ${lines.length} lines`);
  return {
    title: summary.title,
    summary: summary.body,
    visionTitle: vision.title,
    vision: vision.body,
    pledgeTitle: pledge.title,
    pledge: lines,
    undertakingsTitle: undertakings.title,
    undertakings: undertakingsIn(articles),
  };
}

function sectionsOf(markdown: string): Section[] {
  const text = markdown.replace(/<!--.*?-->/gs, '');
  const headings = text.split(/^#{1,3} /m).slice(1);
  return headings.map((section) => {
    const [title = '', ...body] = section.split('\n');
    return { title: title.trim(), body: body.join('\n').trim() };
  });
}

function undertakingsIn(articles: readonly Section[]): UndertakingText[] {
  if (articles.length !== UNDERTAKING_CODES.length) throw new Error(`The pact has ${articles.length} undertakings`);
  return UNDERTAKING_CODES.map((code, index) => {
    const article = articles[index];
    if (!article?.body) throw new Error(`The undertaking "${code}" has no text`);
    return { code, title: article.title, text: article.body };
  });
}
