/** Tests of open queries. */

import { expect, it } from 'vitest';
import { createOpenQueries } from '../../src/state/open-queries.ts';
import { errorOf } from '../support.ts';

const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

it('keeps a query for 30 seconds', () => {
  let time = 0;
  const queries = createOpenQueries<string>(() => time, 100);
  const id = queries.open('x');
  expect(id).toBe('101');
  time = 30_000;
  expect(queries.find(id)).toBe('x');
  time = 30_001;
  expect(errorOf(() => queries.find(id))).toBe(TOO_OLD);
});

it('forgets closed and expired queries, and knows no others', () => {
  const queries = createOpenQueries<string>(() => 0, 100);
  const [a, b] = [queries.open('a'), queries.open('b')];
  queries.close(a);
  expect(errorOf(() => queries.find(a))).toBe(TOO_OLD);
  expect(queries.find(b)).toBe('b');
  queries.expire();
  expect(errorOf(() => queries.find(b))).toBe(TOO_OLD);
  expect(errorOf(() => queries.find('5'))).toBe(TOO_OLD);
});
