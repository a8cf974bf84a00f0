import { parseArgs } from 'node:util';
import { isUUID } from 'class-validator';
import { ALL_JOBS } from '#jobs/all-jobs.js';
import type { DocumentPlace } from '#platform/document-place.js';
import { CommandRefused } from '#platform/run-command.js';
import type { Settings } from '#platform/settings.js';
import {
  discardDueBefore,
  discardJobs,
  failedJobs,
  replayJobs,
  type FailedJob,
  type JobChoice,
} from '#registry/outbox/failed-jobs.js';
import { pauseOf, pauseOutbox, resumeOutbox } from '#registry/outbox/outbox-gate.js';
import { replayErasures } from '#registry/privacy/erasure-journal.js';
import type { Registry } from '#registry/registry.js';

/** What the person at the terminal got wrong, as a sentence. */
export class OutboxCommandError extends CommandRefused {}

const USAGE = `Usage:
  npm run outbox -- list [--job NAME] [--since DAY]             the jobs that were given up
  npm run outbox -- replay ID… | --job NAME | --since DAY | --all    has them tried anew
  npm run outbox -- discard ID… | --job NAME | --since DAY | --all   gives failed mails up for good
  npm run outbox -- discard --due-before MOMENT                 the same for mails that wait, after a restore
  npm run outbox -- status                                      whether anything leaves
  npm run outbox -- pause [REASON]                              lets nothing leave any more
  npm run outbox -- resume                                      erases anew whom a backup brought back, then goes on`;

interface Options {
  readonly job?: string;
  readonly since?: string;
  readonly 'due-before'?: string;
  readonly all?: boolean;
}

/** What the command works on, beside the registry. */
export interface OutboxCommandParts {
  readonly settings: Pick<Settings, 'OUTBOX_PAUSED'>;
  /** Where the journal of erasures lies. */
  readonly place: DocumentPlace;
}

/**
 * Runs one command about what leaves the registry.
 *
 * @param args as typed after `npm run outbox --`
 * @returns what to print
 * @throws {OutboxCommandError} with a sentence for the person who typed
 */
export async function runOutboxCommand(
  registry: Registry,
  parts: OutboxCommandParts,
  args: readonly string[],
): Promise<string> {
  const { command, rest, options } = read(args);
  switch (command) {
    case 'list':
      return listed(await failedJobs(registry.dataSource.manager, choiceOf(rest, options)));
    case 'replay':
      return `${await replayJobs(registry, chosen(rest, options))} to be tried anew.`;
    case 'discard':
      return discard(registry, rest, options);
    case 'status':
      return status(registry);
    case 'pause':
      await pauseOutbox(registry, rest.join(' ') || 'paused at the command line');
      return status(registry);
    case 'resume':
      return resume(registry, parts);
    default:
      throw new OutboxCommandError(USAGE);
  }
}

function read(args: readonly string[]): { command: string; rest: string[]; options: Options } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        job: { type: 'string' },
        since: { type: 'string' },
        'due-before': { type: 'string' },
        all: { type: 'boolean' },
      },
    });
    const [command = '', ...rest] = positionals;
    return { command, rest, options: values };
  } catch (error) {
    throw new OutboxCommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

function choiceOf(ids: readonly string[], { job, since }: Options): JobChoice {
  const strange = ids.find((id) => !isUUID(id));
  if (strange !== undefined) throw new OutboxCommandError(`"${strange}" is no id of a job: see the list.`);
  if (job !== undefined && !ALL_JOBS.some(({ name }) => name === job)) {
    throw new OutboxCommandError(`There is no job "${job}": see the list.`);
  }
  return {
    ...(ids.length > 0 && { ids }),
    ...(job !== undefined && { job }),
    ...(since !== undefined && { since: momentOf(since) }),
  };
}

/** Nothing is done to everything by leaving something out. */
function chosen(ids: readonly string[], options: Options): JobChoice {
  const choice = choiceOf(ids, options);
  if (Object.keys(choice).length === 0 && options.all !== true) {
    throw new OutboxCommandError(`Say which: ids from the list, --job, --since or --all.\n${USAGE}`);
  }
  return choice;
}

function momentOf(typed: string): Date {
  const moment = new Date(typed);
  if (!/^\d{4}-\d\d-\d\d/.test(typed) || Number.isNaN(moment.getTime())) {
    throw new OutboxCommandError(`"${typed}" is no moment: write 2026-11-29 or 2026-11-29T18:00Z.`);
  }
  return moment;
}

async function discard(registry: Registry, ids: readonly string[], options: Options): Promise<string> {
  if (options['due-before'] !== undefined) {
    if (ids.length > 0 || options.job !== undefined || options.since !== undefined || options.all === true) {
      throw new OutboxCommandError('--due-before stands alone: it is about what waits, not about what failed.');
    }
    const moment = momentOf(options['due-before']);
    return `${await discardDueBefore(registry, moment)} mails that were due before ${moment.toISOString()} will not leave.`;
  }
  const { discarded, refused } = await discardJobs(registry, chosen(ids, options));
  const left = 'cannot be left undone, for what they do is not a mail: replay them.';
  return `${discarded} discarded.${refused > 0 ? ` ${refused} ${left}` : ''}`;
}

async function status(registry: Registry): Promise<string> {
  const pause = await pauseOf(registry);
  if (pause === null) return 'The outbox works.';
  if (pause.by === 'moved') {
    return 'The outbox is paused: this database was restored or copied. Read docs/operate/restore.md, then: npm run outbox -- resume';
  }
  return `The outbox is paused since ${pause.since?.toISOString() ?? ''}: ${pause.reason ?? ''}.`;
}

async function resume(registry: Registry, { settings, place }: OutboxCommandParts): Promise<string> {
  if (settings.OUTBOX_PAUSED === 'true') {
    throw new OutboxCommandError(
      'OUTBOX_PAUSED is true: take it out first, or the next start pauses the outbox again.',
    );
  }
  const erased = await replayErasures(registry, place);
  await resumeOutbox(registry);
  return `${erased} erased anew, as the journal of erasures says. The outbox works.`;
}

function listed(jobs: readonly FailedJob[]): string {
  if (jobs.length === 0) return 'No job has failed.';
  return jobs
    .map(({ id, job, failedAt, attempts, problem, endorsement }) =>
      [id, job, failedAt.toISOString(), `${attempts} tries`, problem, endorsement?.reference ?? '']
        .join('\t')
        .trimEnd(),
    )
    .join('\n');
}
