import { NotFoundException, ParseUUIDPipe } from '@nestjs/common';

/** Takes an endorsement's id from the address: `@Param('id', caseId) id: string`. Anything else is not found. */
export const caseId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });
