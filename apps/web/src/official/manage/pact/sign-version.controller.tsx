import { Body, Controller, Get, Post } from '@nestjs/common';
import { pactText } from '#content/pact/pact-text.js';
import { signPactVersion } from '#registry/pact-versions/sign-pact-version.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { readForm, type FormError } from '../../../http/read-form.js';
import { InManageVisit, type ManageVisit } from '../manage-visit.js';
import { donePath, OwnPageDesk } from '../own-page-desk.js';
import { SIGN_VERSION_ACTION } from './sign-version-action.js';
import { SignVersionForm } from './sign-version-form.js';
import { SignVersionPage } from './sign-version-page.js';

/** "We sign the new version too." */
@Controller(':locale/manage/endorsement/pact')
@Public()
export class SignVersionController {
  constructor(
    private readonly desk: OwnPageDesk,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InManageVisit() visit: ManageVisit) {
    return this.desk.doing(visit, SIGN_VERSION_ACTION, (endorsement) => {
      const pact = pactText(endorsement.currentPactVersion, visit.page.t.locale);
      return <SignVersionPage {...{ visit, endorsement, pact }} />;
    });
  }

  @Post()
  sign(@InManageVisit() visit: ManageVisit, @Body() body: unknown) {
    const { typed, ...reading } = readForm(SignVersionForm, body);
    return this.desk.doing(
      visit,
      SIGN_VERSION_ACTION,
      async (endorsement) => {
        const pact = pactText(endorsement.currentPactVersion, visit.page.t.locale);
        const again = (errors: readonly FormError[]) =>
          unprocessable(<SignVersionPage {...{ visit, endorsement, pact, errors }} />);
        if (!reading.ok) return again(reading.errors);
        const { text, version } = reading.form;
        if (text !== pact.sha256) return again([{ field: 'sure', key: 'versions.sign.changed' }]);
        await signPactVersion(
          this.registry,
          { endorsementId: endorsement.id, version: Number(version) },
          { version: pact.version, language: pact.locale, textHash: text },
        );
        return seeOther(donePath(visit, SIGN_VERSION_ACTION));
      },
      typed,
    );
  }
}
