import { SetMetadata } from '@nestjs/common';

/** Metadata under which a handler says who may call it. */
export const ACCESS = 'access';

/** Anyone may call this handler. Without this or `@May(…)` nobody may (DESIGN rule 5). */
export const Public = () => SetMetadata(ACCESS, 'public');
