import { ServiceUnavailableException } from '@nestjs/common';

/** Too much is asked for at once; what was asked is not begun. */
export class Overloaded extends ServiceUnavailableException {
  constructor() {
    super();
    this.name = 'Overloaded';
  }
}

/** Seconds after which somebody who was told 503 may ask again. */
export const RETRY_AFTER_SECONDS = 5;
