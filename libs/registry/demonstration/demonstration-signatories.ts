import { readFileSync } from 'node:fs';
import type { MandateKind } from '#domain/endorsement/mandate.js';
import type { Undertaking } from '#domain/pact/undertaking.js';

type Row = readonly [string, string, string, 'en' | 'fr' | 'es', MandateKind, number, string];

/** An endorsement to be invented for a real place. */
export interface DemonstrationSignatory {
  /** The place's name in the gazetteer; for a described one, as its official writes it. */
  readonly name: string;
  readonly country: string;
  readonly kind: string;
  /** Whether the official described it instead of picking it from the gazetteer. */
  readonly described: boolean;
  readonly language: 'en' | 'fr' | 'es';
  readonly mandate: MandateKind;
  /** How many days before today it was signed. */
  readonly daysAgo: number;
  readonly undertakings: readonly Undertaking[];
}

export interface Demonstration {
  /** Verified and on the public list. */
  readonly listed: readonly DemonstrationSignatory[];
  /** Shown apart, their mandate still to come. */
  readonly announced: readonly DemonstrationSignatory[];
  /** Verified long ago, shown apart because nobody re-confirmed them. */
  readonly lapsed: readonly DemonstrationSignatory[];
  /** Confirmed, and waiting for a decision; one of them looks like a duplicate. */
  readonly waiting: readonly DemonstrationSignatory[];
}

/** What `demonstration-signatories.json` holds. */
export function readDemonstration(): Demonstration {
  const file = readFileSync(new URL('./demonstration-signatories.json', import.meta.url), 'utf8');
  const { listed, announced, lapsed, waiting, described } = JSON.parse(file) as Record<
    keyof Demonstration | 'described',
    Row[]
  >;
  const picked = (row: Row) => signatoryOf(row, false);
  return {
    listed: listed.map(picked),
    announced: announced.map(picked),
    lapsed: lapsed.map(picked),
    waiting: [...waiting.map(picked), ...described.map((row) => signatoryOf(row, true))],
  };
}

function signatoryOf(row: Row, described: boolean): DemonstrationSignatory {
  const [name, country, kind, language, mandate, daysAgo, undertakings] = row;
  return {
    name,
    country,
    kind,
    described,
    language,
    mandate,
    daysAgo,
    undertakings: undertakings.split(' ') as Undertaking[],
  };
}
