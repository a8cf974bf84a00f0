import { Controller, Get, Header } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DEFAULT_LOCALE } from '#content/i18n/locales.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { OpenApi } from './open-api.js';

/** The API's description for programs, in English. */
@Controller('api/openapi.json')
@Public()
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @SameForEverybody()
  @Header('access-control-allow-origin', '*')
  show(): OpenAPIObject {
    return this.openApi.in(DEFAULT_LOCALE);
  }
}
