import { IsInt, IsOptional, IsString } from 'class-validator';
import { Type } from 'class-transformer';
import { Ticked } from '../fields/chosen.js';

export class CheckForm {
  @Ticked('sign.check.declarationMissing')
  declaration!: string;

  /** The draft's version that the page showed. */
  @Type(() => Number)
  @IsInt({ message: 'errors.field.invalid' })
  version!: number;

  /** People do not see this field; whoever fills it in is a machine. */
  @IsOptional()
  @IsString({ message: 'errors.field.invalid' })
  comments?: string;
}
