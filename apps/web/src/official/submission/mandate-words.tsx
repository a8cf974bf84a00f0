import type { Translator } from '#content/i18n/translator.js';
import type { Mandate } from '#domain/endorsement/mandate.js';

/** A mandate in words: kind and date, reference, address. The address is text: nobody has checked where it leads. */
export function MandateWords({ t, mandate }: { t: Translator; mandate: Mandate }) {
  const { kind, date, reference, url } = mandate;
  return (
    <>
      {t('confirm.mandate', { kind: t(`sign.mandate.kinds.${kind}`), date: t.date(date) })}
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
