import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { LOCALES } from '#content/i18n/locales.js';
import { Registry } from '#registry/registry.js';
import { deleteReason, offerReason, rewordReason } from '#registry/review/change-reasons.js';
import { earlierVersions, keptReason } from '#registry/review/kept-reasons.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { localePath } from '../../../views/site-paths.js';
import { FIELD_ENDINGS } from './reason-fields.js';
import { ReasonWordsPage } from './reason-words-page.js';
import { ReasonPage } from './reason-pages.js';
import { ReasonForm, wordsOf } from './reason.form.js';
import { REASONS } from './reasons-address.js';

const reasonId = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException() });

/** Changing a reason's words, offering it or no more, and deleting it while nothing names it. */
@Controller(`:locale${REASONS}/:reasonId`)
@May('manage-registry')
export class ReasonController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-registry')
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('reasonId', reasonId) id: string) {
    const { manager } = this.registry.dataSource;
    const reason = await keptReason(manager, id);
    const earlier = await earlierVersions(manager, reason);
    if (!mayStaff(staff, 'manage-registry')) return <ReasonWordsPage {...{ page, staff, reason, earlier }} />;
    const typed = Object.fromEntries(
      LOCALES.flatMap((locale) => [
        [`label${FIELD_ENDINGS[locale]}`, reason.label[locale]],
        [`words${FIELD_ENDINGS[locale]}`, reason.words[locale]],
      ]),
    );
    return <ReasonPage {...{ page, staff, reason, typed, earlier }} errors={[]} />;
  }

  @Post()
  async reword(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('reasonId', reasonId) id: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(ReasonForm, body);
    if (!reading.ok) {
      const { typed, errors } = reading;
      const reason = await keptReason(this.registry.dataSource.manager, id);
      const earlier = await earlierVersions(this.registry.dataSource.manager, reason);
      return unprocessable(<ReasonPage {...{ page, staff, reason, earlier, typed, errors }} />);
    }
    await rewordReason(this.registry, id, wordsOf(reading.form), staff.id);
    return back(page);
  }

  @Post('deactivation')
  async deactivate(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('reasonId', reasonId) id: string,
  ) {
    await offerReason(this.registry, id, false, staff.id);
    return back(page);
  }

  @Post('activation')
  async activate(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('reasonId', reasonId) id: string,
  ) {
    await offerReason(this.registry, id, true, staff.id);
    return back(page);
  }

  @Post('deletion')
  async delete(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Param('reasonId', reasonId) id: string) {
    await deleteReason(this.registry, id, staff.id);
    return back(page);
  }
}

function back({ t }: PageContext) {
  return seeOther(localePath(t.locale, REASONS));
}
