import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { dayOf } from '#domain/calendar/local-day.js';
import { pactChecksums } from '#content/pact/pact-checksums.js';
import { DomainError } from '#domain/domain-error.js';
import { publishPactVersion } from '#registry/pact-versions/publish-pact-version.js';
import { countToInvite, publishedPactVersions } from '#registry/pact-versions/published-pact-versions.js';
import { schedulePactVersion } from '#registry/pact-versions/schedule-pact-version.js';
import { scheduledPactVersion } from '#registry/pact-versions/scheduled-pact-version.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import type { FormError, TypedValues } from '../../../http/read-form.js';
import { PACT_VERSIONS, pactVersionAddress } from './pact-versions-address.js';
import { PactVersionPage } from './pact-version-page.js';
import { readPublication } from './publication.form.js';
import { waitingVersions } from './waiting-versions.js';

/** One version: what it says, and its publication, at once or on a later day. */
@Controller(`:locale${PACT_VERSIONS}/:version`)
@May('manage-registry')
export class PactVersionController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-registry')
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
    const checksums = requireText(version);
    const now = this.registry.clock.now();
    const reading = readPublication(body, now);
    if (!reading.ok) return unprocessable(await this.pageOf(page, staff, version, reading));
    const waiting = waitingVersions(await publishedPactVersions(this.registry));
    if (!waiting.includes(version)) throw new DomainError('pact-version.already-published');
    const { takesEffectOn } = reading.form;
    const publication = { version, checksums, staffId: staff.id };
    if (takesEffectOn === dayOf(now)) await publishPactVersion(this.registry, publication);
    else await schedulePactVersion(this.registry, { ...publication, takesEffectOn });
    return seeOther(pactVersionAddress(page.t.locale));
  }

  private async pageOf(
    page: PageContext,
    staff: SignedInStaff,
    version: string,
    given?: { readonly errors: readonly FormError[]; readonly typed: TypedValues },
  ) {
    requireText(version);
    const published = await publishedPactVersions(this.registry);
    const scheduled = await scheduledPactVersion(this.registry.dataSource.manager);
    const waits = waitingVersions(published).includes(version);
    const toInvite = waits ? await countToInvite(this.registry) : null;
    const since = published.find((one) => one.version === version)?.publishedAt ?? null;
    const { errors, typed } = given ?? { errors: [], typed: typedDay(this.registry.clock.now()) };
    return <PactVersionPage {...{ page, staff, version, since, scheduled, toInvite, errors, typed }} />;
  }
}

function typedDay(now: Date): TypedValues {
  const [year, month, day] = dayOf(now).split('-').map(Number);
  return { 'effect-day': String(day), 'effect-month': String(month), 'effect-year': String(year) };
}

/** @throws {NotFoundException} when nobody wrote such a version */
function requireText(version: string): Readonly<Record<string, string>> {
  const checksums = pactChecksums(version);
  if (!checksums) throw new NotFoundException();
  return checksums;
}
