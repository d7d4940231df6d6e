import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  formatMessages,
  LabelledQuestionError,
  readLabelledQuestions,
} from '../../../tools/evaluation/labelled-question.ts';

function writeSet(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-set-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'set.jsonl'), text);
  return join(folder, 'set.jsonl');
}

it('reads one question a line, and passes over empty lines and unknown keys', () => {
  const path = writeSet('{"id": "a", "text": "hi", "expect": "smalltalk", "lang": "en"}\n\n');
  expect(readLabelledQuestions(path)).toEqual([{ id: 'a', text: 'hi', expect: 'smalltalk' }]);
});

it('reads the verdicts that are right', () => {
  const label = { id: 'a', text: 'it passed or what', expect: 'answer', verdict: 'none', verdictOk: ['yes'] } as const;
  expect(readLabelledQuestions(writeSet(JSON.stringify(label)))).toEqual([label]);
});

it.each([
  ['not JSON', 'nonsense'],
  ['an unknown outcome', '{"id": "a", "text": "hi", "expect": "joy"}'],
  ['an unknown verdict', '{"id": "a", "text": "hi", "expect": "smalltalk", "verdict": "maybe"}'],
])('names the file and the line of %s', (_, line) => {
  const path = writeSet(`{"id": "a", "text": "hi", "expect": "smalltalk"}\n${line}\n`);
  expect(() => readLabelledQuestions(path)).toThrow(LabelledQuestionError);
  expect(() => readLabelledQuestions(path)).toThrow(/set\.jsonl:2: not a valid labelled question/);
});

it('names a file that cannot be read', () => {
  expect(() => readLabelledQuestions('nowhere.jsonl')).toThrow(/^nowhere\.jsonl cannot be read/);
});

it('formats a message, or a conversation on one line', () => {
  expect(formatMessages({ id: 'a', text: 'how many abstained?', expect: 'answer' })).toBe('how many abstained?');
  expect(formatMessages({ id: 'a', turns: ['كم دولة امتنعت؟', 'والمعارضة؟'], expect: 'answer' })).toBe(
    'كم دولة امتنعت؟ → والمعارضة؟',
  );
});
