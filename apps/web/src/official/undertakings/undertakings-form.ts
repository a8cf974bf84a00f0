import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn } from 'class-validator';
import { UNDERTAKINGS, type Undertaking } from '#domain/pact/undertaking.js';

export class UndertakingsForm {
  @IsIn(UNDERTAKINGS, { each: true, message: 'errors.field.unknownOption' })
  @ArrayNotEmpty({ message: 'sign.undertakings.missing' })
  @Transform(({ value }: { value: unknown }) => [value].flat())
  undertakings!: Undertaking[];
}
