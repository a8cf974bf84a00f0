/** Why a mail was not taken, as far as it can be told. */
export const BOUNCE_CAUSES = [
  'no_such_mailbox',
  'no_such_domain',
  'mailbox_disabled',
  'mailbox_full',
  'refused',
  'not_now',
  'complaint',
] as const;

export type BounceCause = (typeof BOUNCE_CAUSES)[number];

export interface Bounce {
  /** `hard_bounce`: the address takes no mail, for good. `quota`: its mailbox is full. `soft_bounce`: all else. */
  readonly kind: 'hard_bounce' | 'soft_bounce' | 'quota';
  readonly cause: BounceCause;
  /** The codes alone, such as `550 5.1.1`: a server's own words repeat the address. Null when it gave none. */
  readonly code: string | null;
}

const HARD = (cause: BounceCause) => ({ kind: 'hard_bounce', cause }) as const;
const QUOTA = { kind: 'quota', cause: 'mailbox_full' } as const;
const REFUSED = { kind: 'soft_bounce', cause: 'refused' } as const;
const NOT_NOW = { kind: 'soft_bounce', cause: 'not_now' } as const;

/** Subject and detail of enhanced status codes (RFC 3463, RFC 7505) that speak of the address, for good. */
const FINAL: Readonly<Record<string, BounceCause>> = {
  '1.1': 'no_such_mailbox',
  '1.2': 'no_such_domain',
  '1.3': 'no_such_mailbox',
  '1.6': 'no_such_mailbox',
  '1.10': 'no_such_domain',
  '2.1': 'mailbox_disabled',
  '4.4': 'no_such_domain',
};
/** Details that say nothing, or that servers give for anything; then the words decide. */
const VAGUE = new Set(['0.0', '1.0', '2.0', '3.0', '4.1', '5.0']);
/** Basic codes (RFC 5321 section 4.2.3) by which a server without enhanced ones refuses a recipient for good. */
const REFUSES_RECIPIENT = new Set(['550', '551', '553']);

/** Words that servers use, the surest first. */
const WORDS: readonly [RegExp, Omit<Bounce, 'code'>][] = [
  [/(mail)?box(\s+\S+)?\s+(is\s+)?full|(over|exceed\w*)\s*(the\s+)?quota|quota\s+(is\s+)?exceeded|storage/i, QUOTA],
  [/relay|spam|black\s?list|block\s?list|blocked|reputation|polic(y|ies)|dmarc|dkim|\bspf\b|virus|content/i, REFUSED],
  [/authenticat|greylist|try\s+again|temporar/i, REFUSED],
  [/(mailbox|account|user)\s+(\S+\s+)?(is\s+)?(disabled|inactive|suspended|deactivated)/i, HARD('mailbox_disabled')],
  [/(host|domain)\s+(\S+\s+)?(not\s+found|unknown|does\s?n[o’']t\s+exist)|null\s?mx/i, HARD('no_such_domain')],
  [/(no\s+such|unknown|invalid|non-?existent)\s+(user|mailbox|recipient|address)/i, HARD('no_such_mailbox')],
  [/(user|recipient|mailbox|address|account)\s+(\S+\s+)?(unknown|not\s+found)/i, HARD('no_such_mailbox')],
  [/(does\s+not|doesn[’']t)\s+exist|recipient\s+address\s+rejected/i, HARD('no_such_mailbox')],
];

/**
 * Tells a bounce that is for good from one that may pass, and both from a full mailbox. Only what is said of the
 * address itself ends mail to it: a policy, a reputation or a server that is down can be mended.
 *
 * @param given what the server said: codes (`5.1.1`, `550 5.1.1`, `smtp; 550`) and words, either may be empty
 */
export function classifyBounce({ code = '', text = '' }: { readonly code?: string; readonly text?: string }): Bounce {
  const said = `${code} ${text}`;
  const enhanced = /(?<![\d.])([245])\.(\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(said);
  const basic = /(?<![\d.])[45]\d\d(?![\d.]*\d)/.exec(said)?.[0];
  const codes = [basic, enhanced?.[0]].filter((part) => part !== undefined);
  const words = said.replace(/<[^>]*>|\S+@\S+/g, ' ');
  return { ...judged(basic, enhanced?.[1], enhanced?.[2], words), code: codes.length > 0 ? codes.join(' ') : null };
}

function judged(basic = '', level = basic.charAt(0), detail: string | undefined, words: string): Omit<Bounce, 'code'> {
  if (detail === '2.2') return QUOTA;
  const byWords = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (detail === undefined && (basic === '452' || basic === '552')) return QUOTA;
  if (level === '4') return byWords?.kind === 'quota' && (detail === undefined || VAGUE.has(detail)) ? QUOTA : NOT_NOW;
  if (detail !== undefined && !VAGUE.has(detail)) {
    const cause = FINAL[detail];
    return cause === undefined ? REFUSED : HARD(cause);
  }
  if (byWords) return byWords;
  return detail === undefined && REFUSES_RECIPIENT.has(basic) ? HARD('no_such_mailbox') : REFUSED;
}
