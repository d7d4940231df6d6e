/** Tests the rules for examples. */

import { expect, it } from 'vitest';
import { checkExamples } from '../../src/knowledge/check-examples.ts';
import type { Example, Meaning } from '../../src/knowledge/knowledge-base.ts';
import { collectProblems, TOY_BASE } from '../support/toy-base.ts';

const CREW: Meaning = { kind: 'fact', fact: 'ship.crew' };
const LAUNCH: Meaning = { kind: 'fact', fact: 'ship.launch' };
const example = (text: string, meaning: Meaning, line: number, variety: Example['variety'] = 'en'): Example => ({
  ...{ text, meaning, line, variety, file: 'ship.yaml' },
});
const COMPLETE = [
  example('how many sailors', CREW, 1),
  example('كم بحارا', CREW, 2, 'ar'),
  example('when was it launched', LAUNCH, 3),
  example('متى أُنزلت', LAUNCH, 4, 'ar'),
];
const check = (examples: readonly Example[]) =>
  collectProblems((report) => checkExamples({ ...TOY_BASE, examples }, report));

it('accepts facts with examples in both languages', () => expect(check(COMPLETE)).toEqual([]));

it('reports a fact without an example in a language; a dialect does not count', () => {
  const examples = [...COMPLETE.slice(0, 3), example('امتى نزلت', LAUNCH, 4, 'egyptian')];
  expect(check(examples)).toEqual([
    { code: 'missing-examples', file: 'examples', message: 'ship.launch has no example in ar' },
  ]);
});

it.each([
  ['How many sailors?!', 'English'],
  ['كَم بحّارًا؟', 'Arabic'],
])('reports a message that is an example of two meanings, however it is written: %s', (text) => {
  const [first] = COMPLETE.filter((each) => (each.variety === 'ar') === /\p{Script=Arabic}/u.test(text));
  expect(check([...COMPLETE, example(text, { kind: 'off-topic' }, 9)])).toEqual([
    {
      ...{ code: 'duplicate-example', file: 'ship.yaml', line: 9 },
      message: `“${text}” is also an example of ship.crew, at ship.yaml:${first?.line}`,
    },
  ]);
});

it('accepts a message twice under one meaning, and messages without words', () => {
  const repeated = [example('how many sailors', CREW, 5), example('👋', CREW, 6), example('🙏', LAUNCH, 7)];
  expect(check([...COMPLETE, ...repeated])).toEqual([]);
});

it('names small talk by its kind', () => {
  const hello = example('hello', { kind: 'smalltalk', smalltalk: 'greeting' }, 5);
  const [problem] = check([...COMPLETE, hello, example('hello', CREW, 6)]);
  expect(problem?.message).toBe('“hello” is also an example of smalltalk greeting, at ship.yaml:5');
});
