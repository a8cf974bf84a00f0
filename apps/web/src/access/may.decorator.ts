import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';
import { ACCESS } from './public.decorator.js';

/** Only staff whose role has this permission may call this handler. */
export const May = (permission: Permission) => SetMetadata(ACCESS, permission);
