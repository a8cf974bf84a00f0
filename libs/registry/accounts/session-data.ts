/** What is kept of a session: whose it is is under a key of the web application's own. */
export interface SessionData extends Readonly<Record<string, unknown>> {
  /** When the password was given, ISO 8601. */
  readonly signedInAt: string;
  /** When the second factor was last shown; without it the session opens nothing. */
  readonly secondFactorAt?: string | undefined;
  /** The browser, as it names itself. */
  readonly userAgent?: string | undefined;
}
