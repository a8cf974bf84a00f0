import { useTranslator } from '../translator-context.js';
import { Tag } from './tag.js';

/** Marks an invented endorsement wherever it is shown. */
export function DemonstrationTag() {
  const t = useTranslator();
  return <Tag tone="yellow">{t('site.demonstration.label')}</Tag>;
}
