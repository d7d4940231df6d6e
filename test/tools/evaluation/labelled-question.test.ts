import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LabelledQuestionError, readLabelledQuestions } from '../../../tools/evaluation/labelled-question.ts';

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

it.each([
  ['not JSON', 'nonsense'],
  ['an unknown outcome', '{"id": "a", "text": "hi", "expect": "joy"}'],
])('names the file and the line of %s', (_, line) => {
  const path = writeSet(`{"id": "a", "text": "hi", "expect": "smalltalk"}\n${line}\n`);
  expect(() => readLabelledQuestions(path)).toThrow(LabelledQuestionError);
  expect(() => readLabelledQuestions(path)).toThrow(/set\.jsonl:2: not a valid labelled question/);
});

it('names a file that cannot be read', () => {
  expect(() => readLabelledQuestions('nowhere.jsonl')).toThrow(/^nowhere\.jsonl cannot be read/);
});
