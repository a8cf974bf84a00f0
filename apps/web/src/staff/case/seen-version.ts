import { BadRequestException } from '@nestjs/common';
import { readForm } from '../../http/read-form.js';
import { SeenForm } from './seen.form.js';

/**
 * The version in a form that asks for nothing else.
 *
 * @throws {BadRequestException} for a form that is none of ours
 */
export function seenVersion(body: unknown): number {
  const reading = readForm(SeenForm, body);
  if (!reading.ok) throw new BadRequestException();
  return Number(reading.form.version);
}
