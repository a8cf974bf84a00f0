import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { Registry } from '#registry/registry.js';
import { choosePassword, readSetupLink } from '#registry/accounts/choose-password.js';
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM, type PasswordProblem } from '#registry/accounts/password-rules.js';
import { Public } from '../../../access/public.decorator.js';
import { signInAddress } from '../../../access/staff-address.js';
import { seeOther, unprocessable } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm, type FormError } from '../../../http/read-form.js';
import { rawPassword } from '../sign-in/raw-password.js';
import { SetUpPage } from './set-up-page.js';
import { SetUpForm } from './set-up.form.js';

const WORDS: Readonly<Record<PasswordProblem, FormError>> = {
  'too-short': { field: 'password', key: 'staff.setUp.tooShort', params: { minimum: PASSWORD_MINIMUM } },
  'too-long': { field: 'password', key: 'staff.setUp.tooLong', params: { maximum: PASSWORD_MAXIMUM } },
  'too-common': { field: 'password', key: 'staff.setUp.tooCommon' },
};

/** The page behind a set-up link. The link is the key, so nobody need have signed in. */
@Controller(':locale/staff/set-up/:token')
@Public()
export class SetUpController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @Param('token') token: string) {
    return <SetUpPage page={page} account={await readSetupLink(this.registry, token)} />;
  }

  @Post()
  async choose(@InPage() page: PageContext, @Param('token') token: string, @Body() body: unknown) {
    const account = await readSetupLink(this.registry, token);
    const refuse = (errors: readonly FormError[]) =>
      unprocessable(<SetUpPage page={page} account={account} errors={errors} />);
    const reading = readForm(SetUpForm, body);
    if (!reading.ok) return refuse(reading.errors);
    const password = rawPassword(body, 'password');
    if (password !== rawPassword(body, 'again')) return refuse([{ field: 'again', key: 'staff.setUp.different' }]);
    try {
      await choosePassword(this.registry, token, password);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'staff.password-refused') throw error;
      return refuse([WORDS[error.parameters['problem'] as PasswordProblem]]);
    }
    return seeOther(`${signInAddress(page.t.locale)}?done=password-set`);
  }
}
