import { Controller, Get } from '@nestjs/common';
import { countFailedJobs, failedJobs } from '#registry/outbox/failed-jobs.js';
import { pauseOf } from '#registry/outbox/outbox-gate.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { FailedJobsPage } from './failed-jobs-page.js';

/** Mails and publications that were given up, for whoever has them done after all. */
@Controller(':locale/staff/failed-jobs')
@May('read-registry')
export class FailedJobsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const { manager } = this.registry.dataSource;
    const [jobs, count, pause] = [
      await failedJobs(manager),
      await countFailedJobs(manager),
      await pauseOf(this.registry),
    ];
    return <FailedJobsPage {...{ page, staff, jobs, count }} isPaused={pause !== null} />;
  }
}
