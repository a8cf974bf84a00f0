import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { LOCALES } from '#content/i18n/locales.js';
import { pactText, pactVersions } from '#content/pact/pact-text.js';
import { DomainError } from '#domain/domain-error.js';
import { publishPactVersion } from '#registry/pact-versions/publish-pact-version.js';
import { countToInvite, publishedPactVersions } from '#registry/pact-versions/published-pact-versions.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../access/may.decorator.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { readForm, type FormError } from '../../http/read-form.js';
import { PACT_VERSIONS, pactVersionAddress } from './pact-versions-address.js';
import { PactVersionPage } from './pact-version-page.js';
import { PublicationForm } from './publication.form.js';
import { waitingVersions } from './waiting-versions.js';

/** One version: what it says, and its publication. */
@Controller(`:locale${PACT_VERSIONS}/:version`)
@May('manage-registry')
export class PactVersionController {
  constructor(private readonly registry: Registry) {}

  @Get()
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('version') version: string) {
    return this.pageOf(page, staff, version);
  }

  @Post()
  async publish(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('version') version: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(PublicationForm, body);
    if (!reading.ok) return unprocessable(await this.pageOf(page, staff, version, reading.errors));
    requireText(version);
    const waiting = waitingVersions(await publishedPactVersions(this.registry));
    if (!waiting.includes(version)) throw new DomainError('pact-version.already-published');
    const checksums = Object.fromEntries(LOCALES.map((locale) => [locale, pactText(version, locale).sha256]));
    await publishPactVersion(this.registry, { version, checksums, staffId: staff.id });
    return seeOther(pactVersionAddress(page.t.locale));
  }

  private async pageOf(page: PageContext, staff: SignedInStaff, version: string, errors: readonly FormError[] = []) {
    requireText(version);
    const published = await publishedPactVersions(this.registry);
    const toInvite = waitingVersions(published).includes(version) ? await countToInvite(this.registry) : null;
    const since = published.find((one) => one.version === version)?.publishedAt ?? null;
    return <PactVersionPage {...{ page, staff, version, since, toInvite, errors }} />;
  }
}

/** @throws {NotFoundException} when nobody wrote such a version */
function requireText(version: string): void {
  if (!pactVersions().includes(version)) throw new NotFoundException();
}
