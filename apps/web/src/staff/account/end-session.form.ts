import { IsOptional, IsUUID } from 'class-validator';

/** Which session is to end; all others when it names none. */
export class EndSessionForm {
  @IsOptional()
  @IsUUID(undefined, { message: 'errors.field.invalid' })
  session?: string;
}
