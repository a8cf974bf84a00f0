import { describe, expect, it } from 'vitest';
import { readForm } from '../../../http/read-form.js';
import { freeAnswersOf, FreeConsentsForm } from './consents-form.js';

const answersTo = (body: Record<string, unknown>) => {
  const reading = readForm(FreeConsentsForm, { version: '3', ...body });
  return reading.ok ? freeAnswersOf(reading.form) : reading.errors.map(({ field }) => field);
};

describe('the form of the free consents', () => {
  it.each([
    [{}, { publish_name: false, news: false }],
    [{ publish_name: 'yes' }, { publish_name: true, news: false }],
    [{ news: 'yes' }, { publish_name: false, news: true }],
    [
      { publish_name: 'yes', news: 'yes' },
      { publish_name: true, news: true },
    ],
  ])('reads %j: an empty box is a no', (body, answers) => {
    expect(answersTo(body)).toEqual(answers);
  });

  it.each([
    [{ news: 'no' }, ['news']],
    [{ publish_name: ['yes', 'yes'] }, ['publish_name']],
    [{ version: 'one' }, ['version']],
  ])('takes nothing else: %j', (body, fields) => {
    expect(answersTo(body)).toEqual(fields);
  });
});
