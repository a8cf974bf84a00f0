import { Controller, Get } from '@nestjs/common';
import { listPeople } from '#registry/accounts/people.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { PeoplePage } from './people-page.js';
import { PEOPLE } from './people-address.js';

/** Everybody who has an account. */
@Controller(`:locale${PEOPLE}`)
@May('read-staff')
export class PeopleController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const people = await listPeople(this.registry);
    return <PeoplePage {...{ page, staff, people }} now={this.registry.clock.now()} />;
  }
}
