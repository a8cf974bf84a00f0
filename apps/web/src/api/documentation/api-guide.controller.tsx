import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { ApiGuidePage } from './api-guide-page.js';
import { OpenApi } from './open-api.js';

/** The API's description for people. */
@Controller(':locale/api')
@Public()
export class ApiGuideController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @SameForEverybody()
  show(@InPage() context: PageContext): VNode {
    return <ApiGuidePage context={context} document={this.openApi.in(context.t.locale)} />;
  }
}
