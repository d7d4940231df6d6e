/** Tests how problems are printed. */

import { expect, it } from 'vitest';
import { formatProblem, KnowledgeError } from '../../src/knowledge/problems.ts';
import { UserError } from '../../src/user-error.ts';

const UNKNOWN = { code: 'unknown-source', file: 'x/facts.yaml', line: 12, message: 'there is no source U9' } as const;
const MISREAD = { code: 'example-misread', file: 'examples', message: 'without this example, …' } as const;

it('a problem is printed as one line that an editor can open', () => {
  expect(formatProblem(UNKNOWN)).toBe('x/facts.yaml:12 error unknown-source: there is no source U9');
});

it('a problem without a line is printed with its file, and a warning as such', () => {
  expect(formatProblem(MISREAD)).toBe('examples warning example-misread: without this example, …');
});

it('an error lists every problem, one per line, and is one that a person can fix', () => {
  const error = new KnowledgeError([UNKNOWN, MISREAD]);
  expect(error).toBeInstanceOf(UserError);
  expect(error.problems).toEqual([UNKNOWN, MISREAD]);
  expect(error.message.split('\n')).toEqual([
    'Fix these problems in the fact base:',
    formatProblem(UNKNOWN),
    formatProblem(MISREAD),
  ]);
});
