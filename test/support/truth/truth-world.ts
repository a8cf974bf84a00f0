import type { Locale } from '#content/i18n/locales.js';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { MAIL_TEMPLATES } from '#mail/templates/mail-samples.js';
import type { Mailer, OutgoingMail } from '#mail/send-mail.js';
import { createLogger } from '#platform/logger.js';
import type { Registry } from '#registry/registry.js';
import { mailProcessors } from '../../../apps/worker/src/mail/mail-processors.js';
import { rowWorker } from '../../../apps/worker/src/outbox/work-row.js';
import { listSignatoryProcessor } from '../../../apps/worker/src/publication/list-signatory.processor.js';
import type { TestStaff } from '../staff.js';
import type { TestApp } from '../test-app.js';
import { claimsIn, type Claim } from './claim-phrases.js';
import { grantedClaims, type Granted } from './granted-claims.js';

/** A page or a mail as it was shown, beside what the data said at that moment. */
export interface Shown {
  readonly what: string;
  readonly locale: Locale;
  readonly text: string;
  readonly claims: ReadonlySet<Claim>;
  readonly granted: Granted;
}

interface Row {
  readonly id: string;
  readonly job: string;
  readonly subject: Readonly<Record<string, string>>;
}

/** The site, two members of staff, and the worker's own processors on the real outbox. */
export class TruthWorld {
  readonly shown: Shown[] = [];
  /** In which the contacts read. */
  locale: Locale = 'en';
  private readonly sent: OutgoingMail[] = [];
  private readonly work: (outboxId: string) => Promise<void>;

  constructor(
    readonly site: TestApp,
    readonly ana: TestStaff,
    readonly ben: TestStaff,
  ) {
    this.work = this.worker();
  }

  get registry(): Registry {
    return this.site.registry;
  }

  granted(endorsementId: string): Promise<Granted> {
    return grantedClaims(this.registry.dataSource.manager, endorsementId, {
      now: this.registry.clock.now(),
      announcementDays: this.site.settings.ANNOUNCEMENT_LIFETIME_DAYS,
    });
  }

  /** Notes what a page or a mail says, and what the data grants now. */
  async note(what: string, locale: Locale, text: string, endorsementId: string): Promise<void> {
    const granted = await this.granted(endorsementId);
    this.shown.push({ what, locale, text, claims: claimsIn(text, locale), granted });
  }

  /**
   * Does what waits in the outbox as the worker does it, the publications first; each mail is noted as it leaves.
   *
   * @throws when a job fails
   */
  async drain(): Promise<void> {
    for (;;) {
      const rows = await this.pending();
      const next = rows.find(({ job }) => job === listSignatory.name) ?? rows[0];
      if (!next) return;
      await this.work(next.id);
      for (const mail of this.sent.splice(0)) await this.noteMail(mail, next);
      const [{ outcome }] = await this.registry.dataSource.query<[{ outcome: string | null }]>(
        'SELECT outcome FROM outbox WHERE id = $1',
        [next.id],
      );
      if (outcome !== 'done' && outcome !== 'skipped') throw new Error(`${next.job} failed`);
    }
  }

  private pending(): Promise<Row[]> {
    return this.registry.dataSource.query(
      `SELECT id, job, subject FROM outbox
        WHERE done_at IS NULL AND (job LIKE 'mail.%' OR job = $1) ORDER BY created_at`,
      [listSignatory.name],
    );
  }

  private worker() {
    const mailer: Mailer = {
      sendMail: (mail) => {
        this.sent.push(mail);
        return Promise.resolve();
      },
      close: () => undefined,
    };
    const { settings } = this.site;
    const services = { registry: this.registry, settings, logger: createLogger(settings, 'worker') };
    const processors = [...mailProcessors(services, mailer), listSignatoryProcessor(services)];
    return rowWorker(services, new Map(processors.map((one) => [one.job.name, one])));
  }

  private async noteMail({ rendered }: OutgoingMail, row: Row): Promise<void> {
    const { template, language, subject, html, text } = rendered;
    const endorsementId = row.subject['endorsementId'];
    if (endorsementId === undefined || !MAIL_TEMPLATES.includes(template)) return;
    // A merge tells how the one that stays stands.
    const [merged] = await this.registry.dataSource.query<{ winner: string }[]>(
      'SELECT winner_id AS winner FROM endorsement_merge WHERE loser_id = $1 AND undone_at IS NULL',
      [endorsementId],
    );
    const about = template === 'merge-merged' && merged ? merged.winner : endorsementId;
    await this.note(`${template} (html)`, language, `${subject}. ${wordsOf(html)}`, about);
    await this.note(`${template} (text)`, language, `${subject}. ${text.replace(/\n\s*\n/g, '. ')}`, about);
  }
}

/** What a reader of the HTML reads: each block ends a sentence. */
function wordsOf(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<\/(?:p|h1|h2|li|td)>/g, '. ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}
