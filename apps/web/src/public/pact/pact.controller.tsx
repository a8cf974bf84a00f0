import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import { CURRENT_PACT_VERSION, PACT_VERSIONS } from '#content/pact/pact-text.js';
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
    return <PactPage context={context} version={CURRENT_PACT_VERSION} />;
  }

  /**
   * The text of one version, at an address that never changes.
   *
   * @throws {NotFoundException} when there is no such version
   */
  @Get(':version')
  @SameForEverybody()
  ofVersion(@InPage() context: PageContext, @Param('version') asked: string): VNode {
    const version = PACT_VERSIONS.find((known) => known === asked);
    if (version === undefined) throw new NotFoundException();
    return <PactPage context={context} version={version} />;
  }
}
