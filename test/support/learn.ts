import { BELARUS, openForTest } from './belarus.ts';

/** Learns once before the tests, so that each test file finds the weights. */
export default function setup(): void {
  openForTest(BELARUS);
}
