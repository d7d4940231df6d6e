/** Tests how example messages are read from their files. */
import { expect, it } from 'vitest';
import { readBatch, readOffTopic, readQuestions, readSmalltalk } from '../../src/knowledge/read-examples.ts';
import { linesOf } from '../support/toy-base.ts';

const file = { ...linesOf('folder/nina.yaml'), lineOf: () => 10 };

it('reads one message a line, with its line, and skips empty lines', () =>
  expect(readQuestions({ ...file, data: { 'vote.for': { en: ' yes? \n\nfor\n', iraqi: 'شكد' } } })).toEqual([
    { text: 'yes?', variety: 'en', meaning: { kind: 'fact', fact: 'vote.for' }, file: 'folder/nina.yaml', line: 11 },
    { text: 'for', variety: 'en', meaning: { kind: 'fact', fact: 'vote.for' }, file: 'folder/nina.yaml', line: 13 },
    { text: 'شكد', variety: 'iraqi', meaning: { kind: 'fact', fact: 'vote.for' }, file: 'folder/nina.yaml', line: 11 },
  ]));

it.each([
  [readSmalltalk, { kind: 'smalltalk', smalltalk: 'greeting' }],
  [readOffTopic, { kind: 'off-topic' }],
] as const)('reads small talk and what is off the topic', (read, meaning) =>
  expect(read({ ...file, data: { greeting: { en: 'hi' } } })).toMatchObject([{ text: 'hi', meaning }]),
);

it('names the writer of a batch after its file', () =>
  expect(
    readBatch({
      ...file,
      data: { ...{ writer: 'Nina, 30', variety: 'en' }, offTopic: { tempting: 'x' }, questions: { 'vote.for': 'y' } },
    }).map(({ text, writer, meaning }) => [text, writer, meaning]),
  ).toEqual([
    ['y', 'nina', { kind: 'fact', fact: 'vote.for' }],
    ['x', 'nina', { kind: 'off-topic', isTempting: true }],
  ]));
