import { createElement } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import { Button } from '../../../views/components/button.js';

export interface PasskeyElementProps {
  readonly t: Translator;
  /** Whether a passkey is made or asked for. */
  readonly mode: 'add' | 'sign-in';
  /** What the browser is asked, as the library writes it. */
  readonly options: object;
  /** Where the browser's answer is sent. */
  readonly action: string;
  readonly secondary?: boolean;
}

/** The scripts of pages with a passkey on them. */
export const PASSKEY_SCRIPTS = ['ask-passkey.js'] as const;

/** A button that asks the browser for a passkey (assets/islands/ask-passkey.ts). Without JavaScript it says so. */
export function PasskeyElement({ t, mode, options, action, secondary }: PasskeyElementProps) {
  const attributes = {
    id: 'passkey',
    'data-mode': mode,
    'data-options': JSON.stringify(options),
    'data-failed': t('account.passkey.failed'),
    'data-unsupported': t('account.passkey.unsupported'),
  };
  return createElement(
    'ask-passkey',
    attributes,
    <p class="govuk-body">{t('account.passkey.needsScript')}</p>,
    <form method="post" action={action} hidden>
      <input type="hidden" name="passkey" />
      <Button variant={secondary ? 'secondary' : 'primary'}>{t(`account.passkey.button.${mode}`)}</Button>
    </form>,
  );
}
