import { needsSecondPerson, type StaffAction } from '#domain/endorsement/second-person.js';
import type { Publicity } from '#domain/endorsement/public-standing.js';
import { InsetText } from '../../views/components/inset-text.js';
import { useTranslator } from '../../views/translator-context.js';

export interface SecondPersonNoticeProps {
  readonly action: StaffAction;
  readonly endorsement: Publicity;
}

/** Says beforehand that what is done on this page is a proposal, where it takes two people. */
export function SecondPersonNotice({ action, endorsement }: SecondPersonNoticeProps) {
  const t = useTranslator();
  return needsSecondPerson(action, endorsement) ? <InsetText>{t('decisions.form.secondPerson')}</InsetText> : null;
}
