import { createRequire } from 'node:module';

type Sequencing = typeof import('@jest/test-sequencer', { with: { 'resolution-mode': 'require' } });
// Its types describe what `require` gives.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as Sequencing;

/** Files that run for a minute and more, whatever their size: those that look at pages, and those that wait or repeat. */
const LONG =
  /\/e2e\/(pages-|signing\.)|\/integration\/(register-property|crafted-documents|worker-faults|one-person-alone|database-faults|web-process|guessing)\./;

/**
 * The order of test files: long ones come first. Jest begins with the largest file, knows no times in a fresh clone, and
 * would leave one of them for the end, with the other cores idle.
 */
export default class LongFirst extends Sequencer {
  override async sort(tests: Parameters<InstanceType<typeof Sequencer>['sort']>[0]) {
    const isLong = ({ path }: { readonly path: string }): boolean => LONG.test(path);
    return [...(await super.sort(tests))].sort((one, other) => Number(isLong(other)) - Number(isLong(one)));
  }
}
