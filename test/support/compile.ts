/** Compiles both resolutions once before the tests, so that no test file has to train a model. */
import { BELARUS, compileForTest, LIGHTHOUSE } from './belarus.ts';

/** Runs before all tests. */
export default async function setup(): Promise<void> {
  for (const folders of [BELARUS, LIGHTHOUSE]) await compileForTest(folders);
}
