/** What a browser refused to load or run on one of our pages, in the few words that may be kept. */
export interface CspViolation {
  readonly directive: string;
  /** A keyword such as `inline`, or the origin of what was refused: its address may hold anything. */
  readonly blocked: string;
  /** The page without what is in its address by chance: links hold tokens. */
  readonly page: string;
}

/** So many are read of one request. */
const MOST_AT_ONCE = 20;
const LONGEST = 200;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what browsers report: a list by the Reporting API, or one in the older form. Anything else is nothing.
 *
 * @source https://www.w3.org/TR/CSP3/#reporting
 */
export function violationsIn(body: unknown): CspViolation[] {
  const reports = Array.isArray(body) ? (body as unknown[]).slice(0, MOST_AT_ONCE) : [body];
  return reports.flatMap((report) => {
    if (!isObject(report)) return [];
    if (isObject(report['csp-report'])) return [older(report['csp-report'])];
    return report['type'] === 'csp-violation' && isObject(report['body']) ? [newer(report['body'])] : [];
  });
}

function newer(body: Fields): CspViolation {
  return {
    directive: directive(body['effectiveDirective']),
    blocked: origin(body['blockedURL']),
    page: pageOf(body['documentURL']),
  };
}

function older(body: Fields): CspViolation {
  return {
    directive: directive(body['effective-directive'] ?? body['violated-directive']),
    blocked: origin(body['blocked-uri']),
    page: pageOf(body['document-uri']),
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function directive(value: unknown): string {
  return /^[a-z-]{1,40}/.exec(typeof value === 'string' ? value : '')?.[0] ?? 'unknown';
}

function origin(value: unknown): string {
  if (typeof value !== 'string') return 'unknown';
  if (/^[a-z-]{1,20}$/.test(value)) return value;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return 'unknown';
  return (url.origin === 'null' ? url.protocol : url.origin).slice(0, LONGEST);
}

/** The address as a pattern: words stay, whatever else stands in it does not. */
function pageOf(value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
  if (url === null) return 'unknown';
  const parts = url.pathname.split('/').map((part) => (/^[a-z-]{0,24}$/.test(part) ? part : '…'));
  return parts.join('/').slice(0, LONGEST);
}
