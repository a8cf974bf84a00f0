/** One thing in a migration that the release before it would not survive. */
export interface Contraction {
  readonly rule: string;
  readonly statement: string;
}

/** The one rule of which only time is the price: the table takes no writes while the index is made. */
export const INDEXES = 'indexes a table that is in use, not CONCURRENTLY';

/** What each rule looks for, and does not mind about what the same migration made. */
const RULES: readonly { readonly rule: string; readonly found: RegExp; readonly table?: number }[] = [
  { rule: 'drops a table or view', found: /\bDROP\s+(?:TABLE|(?:MATERIALIZED\s+)?VIEW)\s+(?:IF\s+EXISTS\s+)?(\w+)/gi },
  { rule: 'drops a column', found: /\bALTER\s+TABLE\s+(?:ONLY\s+)?(\w+)[^;]*?\bDROP\s+COLUMN\b/gi, table: 1 },
  { rule: 'renames', found: /\bALTER\s+(?:TABLE|VIEW)\s+(?:ONLY\s+)?(\w+)[^;]*?\bRENAME\b/gi, table: 1 },
  {
    rule: 'changes a type',
    found: /\bALTER\s+TABLE\s+(?:ONLY\s+)?(\w+)[^;]*?\bALTER\s+(?:COLUMN\s+)?\w+\s+(?:SET\s+DATA\s+)?TYPE\b/gi,
    table: 1,
  },
  { rule: 'wants a value', found: /\bALTER\s+TABLE\s+(?:ONLY\s+)?(\w+)[^;]*?\bSET\s+NOT\s+NULL\b/gi, table: 1 },
  {
    rule: 'adds a column that wants a value and has no default',
    found: /\bALTER\s+TABLE\s+(?:ONLY\s+)?(\w+)[^;]*?\bADD\s+COLUMN\s+(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT\s+NULL\b/gi,
    table: 1,
  },
  {
    rule: INDEXES,
    found: /\bCREATE\s+(?:UNIQUE\s+)?INDEX\s+(?!CONCURRENTLY\b)(?:IF\s+NOT\s+EXISTS\s+)?\w*\s*ON\s+(?:ONLY\s+)?(\w+)/gi,
    table: 1,
  },
];

/**
 * Finds what a migration takes away from the release that is still running while it is applied.
 *
 * @param source of the migration's file; what undoes it does not count
 */
export function contractions(source: string): Contraction[] {
  const up = upOf(source);
  const own = new Set([...up.matchAll(/\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)/gi)].map(([, name]) => name));
  return RULES.flatMap(({ rule, found, table }) =>
    [...up.matchAll(found)]
      .filter((match) => table === undefined || !own.has(match[table]))
      .map(([statement]) => ({ rule, statement: statement.replaceAll(/\s+/g, ' ') })),
  );
}

/** Whatever stands before the method that undoes it: constants with SQL are often above the class. */
function upOf(source: string): string {
  const withoutNotes = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|--.*/g, '');
  const down = withoutNotes.search(/\basync\s+down\s*\(/);
  return down < 0 ? withoutNotes : withoutNotes.slice(0, down);
}
