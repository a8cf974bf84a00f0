import { BadRequestException } from '@nestjs/common';
import type { VNode } from 'preact';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm, type FormError, type TypedValues } from '../../http/read-form.js';
import type { PreviewedReasonForm } from './previewed-reason.form.js';

/** The two pages between which a decision with a reason goes back and forth. */
export interface ReasonedPages<Form extends PreviewedReasonForm> {
  readonly form: (typed: TypedValues, errors?: readonly FormError[]) => VNode;
  readonly preview: (form: Form, reason: ReasonToChoose) => VNode;
}

/**
 * Answers to the form of a decision with its preview, or with the form again: when something is missing, or when the
 * person goes back to change it.
 *
 * @throws {BadRequestException} for a version that none of our forms sends
 */
export function reasonedPreview<Form extends PreviewedReasonForm>(
  FormClass: new () => Form,
  body: unknown,
  reasons: readonly ReasonToChoose[],
  pages: ReasonedPages<Form>,
) {
  const reading = readForm(FormClass, body);
  const { typed } = reading;
  if (!reading.ok) {
    if (reading.errors.some(({ field }) => /version/i.test(field))) throw new BadRequestException();
    return unprocessable(pages.form(typed, reading.errors));
  }
  if (reading.form.edit === 'yes') return pages.form(typed);
  const reason = reasons.find(({ code }) => code === reading.form.code);
  if (!reason) return unprocessable(pages.form(typed, [{ field: 'code', key: 'decisions.form.chooseReason' }]));
  return pages.preview(reading.form, reason);
}
