import { createRequire } from 'node:module';

type Sequencing = typeof import('@jest/test-sequencer', { with: { 'resolution-mode': 'require' } });
// Its types describe what `require` gives.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as Sequencing;

/**
 * The order of test files: those that look at pages come first. They are the shortest to read and the longest to run,
 * and Jest, which begins with the largest file, would leave one of them for the end, with the other core idle.
 */
export default class PagesFirst extends Sequencer {
  override async sort(tests: Parameters<InstanceType<typeof Sequencer>['sort']>[0]) {
    const isOfPages = ({ path }: { readonly path: string }): boolean => /\/e2e\/pages-/.test(path);
    return [...(await super.sort(tests))].sort((one, other) => Number(isOfPages(other)) - Number(isOfPages(one)));
  }
}
