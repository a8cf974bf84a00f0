import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { isLocale } from '#content/i18n/locales.js';
import { DomainError } from '#domain/domain-error.js';
import { isEffective, type Grant } from '#domain/staff/account-powers.js';
import { CommandRefused } from '#platform/run-command.js';
import type { Settings } from '#platform/settings.js';
import type { Registry } from '#registry/registry.js';
import { resetSecondFactor } from '#registry/accounts/second-factor/change-factors.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { disableStaff, enableStaff } from '#registry/accounts/disable-staff.js';
import { listStaff, staffByEmail } from '#registry/accounts/find-staff.js';
import { requestSetupLink, SETUP_LINK_LIFETIME_HOURS, type SetupLink } from '#registry/accounts/setup-link.js';
import type { StaffAccount } from '#registry/accounts/staff-account.js';
import { isStaffRole, STAFF_ROLES } from '#domain/staff/staff-role.js';

/** What the command needs of the settings. */
export type StaffCommandSettings = Pick<Settings, 'PUBLIC_URL' | 'STAFF_EMAIL_DOMAINS'>;

/** What the person at the terminal got wrong, as a sentence. */
export class StaffCommandError extends CommandRefused {}

const USAGE = `Usage:
  npm run staff -- create EMAIL --role ${STAFF_ROLES.join('|')} [--name "NAME"] [--language en|fr|es]
  npm run staff -- link EMAIL       a new link to choose a password, also for a lost one
  npm run staff -- disable EMAIL    ends the account's sessions at once
  npm run staff -- enable EMAIL
  npm run staff -- reset-factor EMAIL   removes lost authenticator apps, passkeys and recovery codes
  npm run staff -- list`;

/**
 * Runs one command about staff accounts.
 *
 * @param args as typed after `npm run staff --`
 * @param settings where the registry is reached, with which links begin; and to which domains accounts are limited
 * @returns what to print
 * @throws {StaffCommandError} with a sentence for the person who typed
 */
export async function runStaffCommand(
  registry: Registry,
  settings: StaffCommandSettings,
  args: readonly string[],
): Promise<string> {
  const { command, email, options } = read(args);
  if (command === 'list')
    return (
      (await listStaff(registry)).map((account) => lineOf(account, registry.clock.now())).join('\n') ||
      'There are no staff accounts yet.'
    );
  if (!isEmail(email))
    throw new StaffCommandError(
      `${email ? `"${email}" is no e-mail address.` : 'Say whose account: give an e-mail address.'}\n${USAGE}`,
    );
  try {
    return await act(registry, settings, command, email, options);
  } catch (error) {
    throw inWords(error, email, settings);
  }
}

type Options = Readonly<{ role?: string; name?: string; language?: string }>;

function read(args: readonly string[]): { command: string; email: string; options: Options } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { role: { type: 'string' }, name: { type: 'string' }, language: { type: 'string' } },
    });
    const [command = '', email = '', ...more] = positionals;
    if (more.length > 0) throw new Error(`"${more.join(' ')}" is too much. Put a name of several words in quotes.`);
    return { command, email, options: values };
  } catch (error) {
    throw new StaffCommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function act(
  registry: Registry,
  { PUBLIC_URL, STAFF_EMAIL_DOMAINS: domains }: StaffCommandSettings,
  command: string,
  email: string,
  { role, name, language = 'en' }: Options,
): Promise<string> {
  switch (command) {
    case 'create':
      if (!isStaffRole(role)) throw new StaffCommandError(`Give the role: --role ${STAFF_ROLES.join(' or --role ')}.`);
      if (!isLocale(language)) throw new StaffCommandError('The language is en, fr or es.');
      return created(
        PUBLIC_URL,
        email,
        await createStaff(registry, { email, role, language, domains, name: name?.trim() || nameIn(email) }),
        registry.clock.now(),
      );
    case 'link':
      return withLink(PUBLIC_URL, email, await requestSetupLink(registry, email), registry.clock.now());
    case 'disable':
      await disableStaff(registry, email);
      return `${email} is disabled, and signed out everywhere.`;
    case 'enable':
      return `${email} is enabled again.${waitOf(await enableStaff(registry, email), registry.clock.now())}`;
    case 'reset-factor':
      await resetSecondFactor(registry, null, (await staffByEmail(registry.dataSource.manager, email)).id);
      return `${email} is signed out everywhere, and sets up a new second factor at the next sign-in.${waitOf(await staffByEmail(registry.dataSource.manager, email), registry.clock.now())}`;
    default:
      throw new StaffCommandError(USAGE);
  }
}

type LinkMade = SetupLink & Pick<Grant, 'effectiveFrom'>;

function created(publicUrl: string, email: string, made: LinkMade, now: Date): string {
  return `Created. ${withLink(publicUrl, email, made, now)}`;
}

function withLink(publicUrl: string, email: string, made: LinkMade, now: Date): string {
  return invitation(publicUrl, email, made) + waitOf(made, now);
}

/** What the account waits for, as sentences to add; everybody was told by then. */
function waitOf({ effectiveFrom }: Pick<Grant, 'effectiveFrom'>, now: Date): string {
  if (effectiveFrom === null) {
    return `\n\nThe account has no rights before an administrator has confirmed it, under "People and roles". They were told by mail.`;
  }
  if (effectiveFrom <= now) return '';
  return `\n\nSomething is public, and no two administrators are there to confirm the account: its rights are in effect from ${effectiveFrom.toISOString().slice(0, 16).replace('T', ' ')} UTC. Everybody who works here was told by mail.`;
}

function invitation(publicUrl: string, email: string, { token, language }: SetupLink): string {
  return `Within ${SETUP_LINK_LIFETIME_HOURS} hours, ${email} chooses a password at:\n\n  ${publicUrl}/${language}/staff/set-up/${token}\n\nThe link works once. Send it over a channel that only they read.`;
}

function inWords(error: unknown, email: string, { STAFF_EMAIL_DOMAINS: domains }: StaffCommandSettings): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.code === 'staff.email-taken') {
    return new StaffCommandError(`${email} has an account. For a new link: npm run staff -- link ${email}`);
  }
  if (error.code === 'staff.mailbox-taken') {
    return new StaffCommandError(
      `The mailbox of ${email} has an account: what stands after a plus sign makes no other person.`,
    );
  }
  if (error.code === 'staff.domain-not-allowed') {
    return new StaffCommandError(`${email} is not of a domain that STAFF_EMAIL_DOMAINS allows: ${domains}.`);
  }
  if (error.code === 'staff.not-found')
    return new StaffCommandError(`No account that is in use has the address ${email}.`);
  return error;
}

function lineOf({ email, name, role, isSetUp, disabledAt, effectiveFrom }: StaffAccount, now: Date): string {
  const state = disabledAt ? 'disabled' : isSetUp ? 'in use' : 'no password chosen yet';
  const waits = !disabledAt && !isEffective({ effectiveFrom }, now);
  return [email, name, role, waits ? `${state}, waits to be confirmed` : state].join('\t');
}

function nameIn(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}
