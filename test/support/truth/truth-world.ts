import { pino } from 'pino';
import type { Locale } from '#content/i18n/locales.js';
import { MAIL_TEMPLATES } from '#mail/templates/mail-samples.js';
import type { Mailer, OutgoingMail } from '#mail/send-mail.js';
import type { Registry } from '#registry/registry.js';
import { mailProcessors } from '../../../apps/worker/src/mail/mail-processors.js';
import type { ProcessedJob } from '../../../apps/worker/src/outbox/job-processor.js';
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

interface Row extends ProcessedJob {
  readonly job: string;
}

/** The site, two members of staff, and the worker's own processors on the real outbox. */
export class TruthWorld {
  readonly shown: Shown[] = [];
  /** In which the contacts read. */
  locale: Locale = 'en';
  private readonly sent: OutgoingMail[] = [];

  constructor(
    readonly site: TestApp,
    readonly ana: TestStaff,
    readonly ben: TestStaff,
  ) {}

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

  /** Does what waits in the outbox, the publications first, as the worker does it; each mail is noted as it leaves. */
  async drain(): Promise<void> {
    for (;;) {
      const rows = await this.pending();
      const next = rows.find(({ job }) => job === 'publication.list-signatory') ?? rows[0];
      if (!next) return;
      const processor = this.processors().find((one) => one.job.name === next.job);
      await processor?.process(next);
      await this.registry.dataSource.query('UPDATE outbox SET done_at = now(), outcome = $2 WHERE id = $1', [
        next.outboxId,
        'done',
      ]);
      for (const mail of this.sent.splice(0)) await this.noteMail(mail, next);
    }
  }

  private pending(): Promise<Row[]> {
    return this.registry.dataSource.query(
      `SELECT id AS "outboxId", job, subject FROM outbox
        WHERE done_at IS NULL AND (job LIKE 'mail.%' OR job = 'publication.list-signatory') ORDER BY created_at`,
    );
  }

  private processors() {
    const mailer: Mailer = {
      sendMail: (mail) => {
        this.sent.push(mail);
        return Promise.resolve();
      },
      close: () => undefined,
    };
    const services = { registry: this.registry, settings: this.site.settings, logger: pino({ level: 'silent' }) };
    return [...mailProcessors(services, mailer), listSignatoryProcessor(services)];
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
