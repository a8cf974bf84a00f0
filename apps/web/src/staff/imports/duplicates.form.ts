import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';

const MOST_OF_A_PAGE = 200;
const LINE = /^[1-9]\d{0,6}$/;

function listed({ value }: { value: unknown }): unknown {
  return value === undefined ? undefined : [value].flat();
}

/** Which possible duplicates are to be brought in: some of the lines of this page, all of the file, or none. */
export class DuplicatesForm {
  @IsIn(['page', 'all', 'none'], { message: 'errors.field.invalid' })
  scope!: 'page' | 'all' | 'none';

  /** The lines of the page. */
  @IsOptional()
  @Matches(LINE, { each: true, message: 'errors.field.invalid' })
  @ArrayMaxSize(MOST_OF_A_PAGE, { message: 'errors.field.invalid' })
  @Transform(listed)
  line?: string[];

  /** Those of them that were chosen. */
  @IsOptional()
  @Matches(LINE, { each: true, message: 'errors.field.invalid' })
  @ArrayMaxSize(MOST_OF_A_PAGE, { message: 'errors.field.invalid' })
  @Transform(listed)
  wanted?: string[];
}
