import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiIncludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { READING } from '../../settings.provider.js';
import { FiguresDto } from './figures.dto.js';

/** How many have signed, where, and what. */
@ApiTags('register.api.tags.figures')
@Controller('api/figures')
@Public()
export class FiguresController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  @ApiIncludeEndpoint()
  @ApiOperation({ summary: 'register.api.operations.figures' })
  @ApiOkResponse({ type: FiguresDto })
  @Get()
  @SameForEverybody()
  @Header('access-control-allow-origin', '*')
  figures(): Promise<FiguresDto> {
    return registerFigures(this.registry);
  }
}
