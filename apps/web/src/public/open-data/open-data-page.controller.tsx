import { Controller, Get, Inject } from '@nestjs/common';
import type { VNode } from 'preact';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { READING } from '../../settings.provider.js';
import { OpenDataPage } from './open-data-page.js';

/** What can be taken from the register, and on what terms. */
@Controller(':locale/open-data')
@Public()
export class OpenDataPageController {
  constructor(@Inject(READING) private readonly registry: Registry) {}

  @Get()
  @SameForEverybody()
  async show(@InPage() context: PageContext): Promise<VNode> {
    return <OpenDataPage context={context} figures={await registerFigures(this.registry)} />;
  }
}
