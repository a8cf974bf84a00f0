import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run for a minute and more, whatever their size: those that look at pages, and those that wait or repeat. */
const LONG =
  /\/e2e\/(pages-|signing\.)|\/integration\/(register-property|crafted-documents|worker-faults|one-person-alone|database-faults|web-process|guessing)\./;

/**
 * The order of test files: long ones come first. The runner knows no times in a fresh clone, and would leave one of them
 * for the end, with the other cores idle.
 */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...(await super.sort(files))].sort((one, other) => Number(isLong(other)) - Number(isLong(one)));
  }
}
