import { ForbiddenException } from '@nestjs/common';

/** Refuses what an account has no powers for, because a second administrator has not confirmed it yet. */
export class PowersWait extends ForbiddenException {}
