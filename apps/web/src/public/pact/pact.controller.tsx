import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import { currentPactVersion, isPublishedPactVersion } from '#registry/public-register/pact-versions.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { READING } from '../../settings.provider.js';
import { PactPage } from './pact-page.js';

/** The text that local governments sign. */
@Controller(':locale/pact')
@Public()
export class PactController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  @Get()
  @SameForEverybody()
  async show(@InPage() context: PageContext): Promise<VNode> {
    const version = await currentPactVersion(this.registry.dataSource.manager);
    return <PactPage context={context} version={version} isCurrent />;
  }

  /**
   * The text of one published version, at an address that never changes.
   *
   * @throws {NotFoundException} when there is no such version
   */
  @Get(':version')
  @SameForEverybody()
  async ofVersion(@InPage() context: PageContext, @Param('version') version: string): Promise<VNode> {
    const { manager } = this.registry.dataSource;
    if (!(await isPublishedPactVersion(manager, version))) throw new NotFoundException();
    const current = await currentPactVersion(manager);
    return <PactPage context={context} version={version} isCurrent={version === current} />;
  }
}
