import { ALL_JOBS } from '#jobs/all-jobs.js';
import type { JobProcessor } from './job-processor.js';

/**
 * The processors by job name.
 *
 * @throws when a job has no processor, or two, or a processor has no job: the worker must not start then
 */
export function processorsOfEveryJob(processors: readonly JobProcessor[]): ReadonlyMap<string, JobProcessor> {
  const names = processors.map(({ job }) => job.name);
  const missing = ALL_JOBS.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const unknown = names.filter((name) => !ALL_JOBS.some((job) => job.name === name));
  if (missing.length + twice.length + unknown.length > 0) {
    throw new Error(
      `Jobs and processors differ: missing [${missing.join()}], twice [${twice.join()}], unknown [${unknown.join()}].`,
    );
  }
  return new Map(processors.map((processor) => [processor.job.name, processor]));
}
