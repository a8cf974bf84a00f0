import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import type { Locale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';

export const WIDTHS = { phone: 320, desktop: 1280 } as const;

const HEIGHT = 900;
/** Below the tests' own limit, so that the failure says what was waited for. */
const PATIENCE_MS = 45_000;

export interface VisitorOptions {
  readonly locale?: Locale;
  readonly javaScript?: boolean;
  readonly width?: number;
}

/** Somebody with a browser without cookies, and one page open in it. */
export interface Visitor {
  /** Words of the visitor's language. */
  readonly t: Translator;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly javaScript: boolean;
  /** What the browser complained about: scripts' errors, the content policy, missing files. */
  readonly complaints: readonly string[];
}

/** @param url where the site is; addresses of pages are relative to it */
export async function openVisitor(browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
  const { locale = 'en', javaScript = true, width = WIDTHS.desktop } = options;
  const context = await browser.newContext({
    baseURL: url,
    locale,
    javaScriptEnabled: javaScript,
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  const complain = (complaint: string): void => {
    if (!complaints.includes(complaint)) complaints.push(complaint);
  };
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAboutTheAnswersStatus(message)) complain(message.text());
  });
  context.on('weberror', (error) => complain(String(error.error())));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page ends what it still loads.
    if (reason !== 'net::ERR_ABORTED') complain(`${request.url()} failed: ${reason}`);
  });
  const page = await context.newPage();
  return { t: translator(locale), page, context, javaScript, complaints };
}

/** A page that answers 404, 409 or 422 is meant; the browser writes a line about it all the same. */
function isAboutTheAnswersStatus(message: ConsoleMessage): boolean {
  return message.text().startsWith('Failed to load resource') && message.location().url === message.page()?.url();
}
