import { promiseWords, type PromisedDays } from '#content/promise-words.js';
import type { OwnOverview } from '#registry/own-page/own-endorsement.js';
import type { WaitingMatter } from '#registry/own-page/waiting-matters.js';
import type { PageContext } from '../../../http/page-context.js';

const NO_DAYS: PromisedDays = { decision: null, answer: null, mandate: null };

/** What waits, for whom, since when and until when; nothing at all when nothing does. */
export function WaitingList({ page, own }: { page: PageContext; own: OwnOverview }) {
  const { t } = page;
  if (own.waits.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('manage.waits.title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {own.waits.map((matter) => (
          <li>
            <Matter page={page} matter={matter} now={own.now} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MatterProps {
  readonly page: PageContext;
  readonly matter: WaitingMatter;
  readonly now: Date;
}

function Matter({ page: { t, site }, matter, now }: MatterProps) {
  const since = t.date(matter.since);
  const promised = (days: Partial<PromisedDays>) =>
    promiseWords(t, { ...NO_DAYS, ...days }, { now, contactEmail: site.contactEmail });
  switch (matter.kind) {
    case 'decision':
      return <>{promised({ decision: matter.until })}</>;
    case 'mandate':
      return (
        <>
          {t('manage.waits.mandate', { since })} {promised({ decision: matter.until })}
        </>
      );
    case 'question':
      return <>{promised({ answer: matter.until })}</>;
    case 'announcement':
      return <>{promised({ mandate: matter.until })}</>;
    case 'undertaking':
      return (
        <>{t('manage.waits.undertaking', { since, undertaking: t(`pact.undertakings.${matter.undertaking}.title`) })}</>
      );
    case 'erasure': {
      const key = matter.until < now ? 'manage.waits.erasureLate' : 'manage.waits.erasure';
      return <>{t(key, { since, until: t.date(matter.until), email: site.contactEmail })}</>;
    }
    case 'erasing':
      return <>{t('manage.waits.erasing', { since })}</>;
    case 'objected':
      return <>{t('manage.waits.objected', { since })}</>;
    case 'objection':
      return <>{t('manage.waits.objection', { since, until: t.date(matter.until) })}</>;
    case 'handOver':
    case 'newAddress': {
      const name = `\u2068${matter.name}\u2069`;
      return <>{t(`manage.waits.${matter.kind}`, { since, until: t.date(matter.until), name })}</>;
    }
  }
}
