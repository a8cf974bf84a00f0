import { UNDERTAKINGS, type Undertaking } from '#domain/pact/undertaking.js';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { CHANGE_MANDATE_KINDS } from '#registry/own-page/undertaking-changes.js';
import { readForm, type FormError, type FormReading } from '../../../http/read-form.js';
import { Chosen } from '../../fields/chosen.js';
import { readMandate } from '../../mandate/mandate-form.js';
import { SeenForm } from '../seen-form.js';

/** Which undertaking is added or withdrawn. */
export class UndertakingForm extends SeenForm {
  @Chosen(UNDERTAKINGS, 'changes.undertaking.missing')
  undertaking!: Undertaking;
}

export interface UndertakingAnswer {
  readonly version: string;
  readonly undertaking: Undertaking;
  readonly mandate: Mandate;
}

/** Reads which undertaking changes, and on what decision. */
export function readUndertakingChange(body: unknown, now: Date): FormReading<UndertakingAnswer> {
  const { version, undertaking, ...rest } = (body ?? {}) as Record<string, unknown>;
  const chosen = readForm(UndertakingForm, {
    ...(version !== undefined && { version }),
    ...(undertaking !== undefined && { undertaking }),
  });
  const mandate = readMandate(rest, now);
  const typed = { ...mandate.typed, ...chosen.typed };
  const errors: FormError[] = [...(chosen.ok ? [] : chosen.errors), ...(mandate.ok ? [] : mandate.errors)];
  if (mandate.ok && !CHANGE_MANDATE_KINDS.includes(mandate.form.kind)) {
    errors.push({ field: 'kind', key: 'sign.mandate.kindMissing' });
  }
  if (!chosen.ok || !mandate.ok || errors.length > 0) return { ok: false, errors, typed };
  return { ok: true, form: { ...chosen.form, mandate: mandate.form }, typed };
}
