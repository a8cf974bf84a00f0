import { BadRequestException, Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Registry } from '#registry/registry.js';
import { resetSecondFactor } from '#registry/accounts/second-factor/change-factors.js';
import { changeRole, disablePerson, enablePerson } from '#registry/accounts/change-person.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { sendSetupLink } from '#registry/accounts/invite-staff.js';
import { endSessionsOfPerson, liveSessions } from '#registry/accounts/live-sessions.js';
import { readPerson } from '#registry/accounts/people.js';
import { readConfirmation } from '#registry/accounts/read-confirmation.js';
import { staffEvents } from '#registry/accounts/staff-events.js';
import { FreshFactor } from '../../../access/fresh-factor.guard.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { SessionList } from '../../account/session-list.js';
import { PEOPLE, personAddress, personIdPipe } from './people-address.js';
import { PERSON_CHANGES, PersonChangeForm } from './person-change.form.js';
import { PersonPage } from './person-page.js';

/** One person's account, and what an administrator may do to it. */
@Controller(`:locale${PEOPLE}/:personId`)
@May('manage-staff')
@FreshFactor()
export class PersonController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-staff')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('personId', personIdPipe) id: string,
    @Query('done') done?: unknown,
  ) {
    const person = await readPerson(this.registry, id);
    const events = await staffEvents(this.registry, id);
    const confirmation = await readConfirmation(this.registry, person, staff.id);
    const sessions = await liveSessions(this.registry, id);
    return (
      <PersonPage
        {...{ page, staff, person, events, confirmation }}
        now={this.registry.clock.now()}
        news={PERSON_CHANGES.find((change) => change === done)}
      >
        {id !== staff.id && (
          <SessionList
            {...{ page, sessions }}
            action={mayStaff(staff, 'manage-staff') ? personAddress(page, id) : null}
            fields={{ one: { change: 'endSession' }, all: { change: 'endSessions' } }}
            endAll={page.t('people.sessions.endAll')}
          />
        )}
      </PersonPage>
    );
  }

  @Post()
  async change(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('personId', personIdPipe) id: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(PersonChangeForm, body);
    // Buttons and a list: nothing in them can be typed wrong.
    if (!reading.ok) throw new BadRequestException();
    await this.make(reading.form, staff.id, id);
    return seeOther(`${personAddress(page, id)}?done=${reading.form.change}`);
  }

  private make({ change, role, session }: PersonChangeForm, by: string, id: string): Promise<void> {
    switch (change) {
      case 'role':
        if (role === undefined) throw new BadRequestException();
        return changeRole(this.registry, by, id, role);
      case 'disable':
        return disablePerson(this.registry, by, id);
      case 'enable':
        return enablePerson(this.registry, by, id);
      case 'confirm':
        if (role === undefined) throw new BadRequestException();
        return confirmAccount(this.registry, by, id, role);
      case 'sendLink':
        return sendSetupLink(this.registry, by, id);
      case 'resetFactor':
        return resetSecondFactor(this.registry, by, id);
      case 'endSession':
        if (session === undefined) throw new BadRequestException();
        return endSessionsOfPerson(this.registry, by, id, session);
      case 'endSessions':
        return endSessionsOfPerson(this.registry, by, id);
    }
  }
}
