import { expect, it } from 'vitest';
import { ALL_JOBS } from '#jobs/all-jobs.js';
import { jobContract } from '#jobs/job.js';
import type { JobProcessor } from './job-processor.js';
import { processorsOfEveryJob } from './processors-of-every-job.js';

const every: JobProcessor[] = ALL_JOBS.map((job) => ({ job, process: () => Promise.resolve('done') }));

it('takes exactly one processor for each job', () => {
  expect([...processorsOfEveryJob(every).keys()]).toEqual(ALL_JOBS.map(({ name }) => name));
});

it('refuses a missing one, a second one, and one for no job', () => {
  const [first] = every;
  const stray: JobProcessor = { job: jobContract('mail.unknown', 'mail'), process: () => Promise.resolve('done') };
  expect(() => processorsOfEveryJob(every.slice(1))).toThrow(`missing [${first?.job.name}]`);
  expect(() => processorsOfEveryJob([...every, ...every.slice(0, 1)])).toThrow('twice');
  expect(() => processorsOfEveryJob([...every, stray])).toThrow('unknown [mail.unknown]');
});
