import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { ContactAddress, NoticePage, Passage } from './notice-page.js';

const DONE = ['scripts', 'keyboard', 'zoom', 'map', 'languages', 'motion'] as const;
const LIMITS = ['people', 'map', 'names', 'signs'] as const;

/** What works for whom, what was tested, and what is not good yet. */
@Controller(':locale/accessibility')
@Public()
export class AccessibilityController {
  @Get()
  @SameForEverybody()
  show(@InPage() context: PageContext): VNode {
    const { t } = context;
    return (
      <NoticePage
        context={context}
        section="accessibility"
        title={t('register.accessibility.title')}
        description={t('register.accessibility.description')}
        intro={t('register.accessibility.intro')}
      >
        <Passage title={t('register.accessibility.targetTitle')}>
          <p class="govuk-body">{t('register.accessibility.target')}</p>
        </Passage>
        <Passage title={t('register.accessibility.doneTitle')}>
          <ul class="govuk-list govuk-list--bullet">
            {DONE.map((point) => (
              <li>{t(`register.accessibility.done.${point}`)}</li>
            ))}
          </ul>
        </Passage>
        <Passage title={t('register.accessibility.testedTitle')}>
          <p class="govuk-body">{t('register.accessibility.tested')}</p>
        </Passage>
        <Passage title={t('register.accessibility.limitsTitle')}>
          <ul class="govuk-list govuk-list--bullet">
            {LIMITS.map((point) => (
              <li>{t(`register.accessibility.limits.${point}`)}</li>
            ))}
          </ul>
        </Passage>
        <Passage title={t('register.accessibility.contactTitle')}>
          <p class="govuk-body">{t('register.accessibility.contact')}</p>
          <ContactAddress context={context} />
        </Passage>
      </NoticePage>
    );
  }
}
