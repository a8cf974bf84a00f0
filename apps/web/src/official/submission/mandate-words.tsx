import type { Translator } from '#content/i18n/translator.js';
import type { Mandate } from '#domain/endorsement/mandate.js';

/** Kind and date in one phrase: the date of an announcement is not that of the decision, which is still to come. */
export function mandatePhrase(t: Translator, { kind, date }: Pick<Mandate, 'kind' | 'date'>): string {
  return kind === 'announcement'
    ? t('confirm.announcement', { date: t.date(date) })
    : t('confirm.mandate', { kind: t(`sign.mandate.kinds.${kind}`), date: t.date(date) });
}

/** A mandate in words: kind and date, reference, address. The address is text: nobody has checked where it leads. */
export function MandateWords({ t, mandate }: { t: Translator; mandate: Mandate }) {
  const { reference, url } = mandate;
  return (
    <>
      {mandatePhrase(t, mandate)}
      {reference && (
        <>
          <br />
          <bdi>{reference}</bdi>
        </>
      )}
      {url && (
        <>
          <br />
          <bdi dir="ltr">{url}</bdi>
        </>
      )}
    </>
  );
}
