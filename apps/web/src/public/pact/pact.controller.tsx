import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/answer.interceptor.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { PactPage } from './pact-page.js';

/** The text that local governments sign. */
@Controller(':locale/pact')
@Public()
export class PactController {
  @Get()
  @SameForEverybody()
  show(@InPage() context: PageContext): VNode {
    return <PactPage context={context} />;
  }
}
