import { BadRequestException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import 'reflect-metadata';
import { errorAt, readForm, typedText } from './read-form.js';
import { translator } from '#content/i18n/translator.js';

class NameForm {
  @MaxLength(5, { message: 'errors.field.tooLong', context: { max: 5 } })
  @IsString()
  @IsNotEmpty({ message: 'errors.field.required' })
  name!: string;
}

describe('readForm', () => {
  it('gives a clean form', () => {
    expect(readForm(NameForm, { name: ' Ana\u0000 ' })).toMatchObject({ ok: true, form: { name: 'Ana' } });
  });

  it('says what is wrong in words, and keeps what was typed', () => {
    const reading = readForm(NameForm, { name: 'Anastasia' });
    if (reading.ok) throw new Error('was accepted');
    expect(errorAt(translator('en'), reading.errors, 'name')).toBe('Write no more than 5 characters');
    expect(typedText(reading.typed, 'name')).toBe('Anastasia');
    const missing = readForm(NameForm, {});
    expect(!missing.ok && missing.errors[0]?.key).toBe('errors.field.required');
  });

  it.each([
    [{ name: 'Ana', role: 'x' }],
    [{ name: { $ne: '' } }],
    ['text'],
    [[1]],
    [{ name: 'Ana', constructor: 'x' }],
  ])('refuses %j, which no page of ours sends', (body) => {
    expect(() => readForm(NameForm, body)).toThrow(BadRequestException);
  });

  it('stores no lone surrogate', () => {
    const reading = readForm(NameForm, { name: 'a\ud800' });
    expect(reading.ok && reading.form.name).toBe('a\ufffd');
  });
});
