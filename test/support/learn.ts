import { BELARUS, compileForTest, LIGHTHOUSE } from './belarus.ts';

/** Learns once before the tests, so that each test file finds what was learnt. */
export default async function setup(): Promise<void> {
  for (const folders of [BELARUS, LIGHTHOUSE]) await compileForTest(folders);
}
