import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { isLocale } from '#content/i18n/locales.js';
import { DomainError } from '#domain/domain-error.js';
import type { Registry } from '#registry/registry.js';
import { resetSecondFactor } from '#registry/second-factor/change-factors.js';
import { createStaff } from '#registry/staff/create-staff.js';
import { disableStaff, enableStaff } from '#registry/staff/disable-staff.js';
import { listStaff, staffByEmail } from '#registry/staff/find-staff.js';
import { requestSetupLink, SETUP_LINK_LIFETIME_HOURS, type SetupLink } from '#registry/staff/setup-link.js';
import type { StaffAccount } from '#registry/staff/staff-account.js';
import { isStaffRole, STAFF_ROLES } from '#domain/staff/staff-role.js';

/** What the person at the terminal got wrong, as a sentence. */
export class StaffCommandError extends Error {}

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
 * @param publicUrl where the registry is reached; links begin with it
 * @returns what to print
 * @throws {StaffCommandError} with a sentence for the person who typed
 */
export async function runStaffCommand(registry: Registry, publicUrl: string, args: readonly string[]): Promise<string> {
  const { command, email, options } = read(args);
  if (command === 'list')
    return (await listStaff(registry)).map(lineOf).join('\n') || 'There are no staff accounts yet.';
  if (!isEmail(email))
    throw new StaffCommandError(
      `${email ? `"${email}" is no e-mail address.` : 'Say whose account: give an e-mail address.'}\n${USAGE}`,
    );
  try {
    return await act(registry, publicUrl, command, email, options);
  } catch (error) {
    throw inWords(error, email);
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
  publicUrl: string,
  command: string,
  email: string,
  { role, name, language = 'en' }: Options,
): Promise<string> {
  switch (command) {
    case 'create':
      if (!isStaffRole(role)) throw new StaffCommandError(`Give the role: --role ${STAFF_ROLES.join(' or --role ')}.`);
      if (!isLocale(language)) throw new StaffCommandError('The language is en, fr or es.');
      return `Created. ${invitation(publicUrl, email, await createStaff(registry, { email, role, language, name: name?.trim() || nameIn(email) }))}`;
    case 'link':
      return invitation(publicUrl, email, await requestSetupLink(registry, email));
    case 'disable':
      await disableStaff(registry, email);
      return `${email} is disabled, and signed out everywhere.`;
    case 'enable':
      await enableStaff(registry, email);
      return `${email} is enabled again.`;
    case 'reset-factor':
      await resetSecondFactor(registry, null, (await staffByEmail(registry.dataSource.manager, email)).id);
      return `${email} is signed out everywhere, and sets up a new second factor at the next sign-in.`;
    default:
      throw new StaffCommandError(USAGE);
  }
}

function invitation(publicUrl: string, email: string, { token, language }: SetupLink): string {
  return `Within ${SETUP_LINK_LIFETIME_HOURS} hours, ${email} chooses a password at:\n\n  ${publicUrl}/${language}/staff/set-up/${token}\n\nThe link works once. Send it over a channel that only they read.`;
}

function inWords(error: unknown, email: string): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.code === 'staff.email-taken') {
    return new StaffCommandError(`${email} has an account. For a new link: npm run staff -- link ${email}`);
  }
  if (error.code === 'staff.not-found')
    return new StaffCommandError(`No account that is in use has the address ${email}.`);
  return error;
}

function lineOf({ email, name, role, isSetUp, disabledAt }: StaffAccount): string {
  const state = disabledAt ? 'disabled' : isSetUp ? 'in use' : 'no password chosen yet';
  return [email, name, role, state].join('\t');
}

function nameIn(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}
