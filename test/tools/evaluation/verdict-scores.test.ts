import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answering/create-reply.ts';
import type { LabelledQuestion } from '../../../tools/evaluation/labelled-question.ts';
import type { ScoredQuestion } from '../../../tools/evaluation/scores.ts';
import { formatVerdicts, gradeVerdict, tallyVerdicts } from '../../../tools/evaluation/verdict-scores.ts';

type Label = Pick<LabelledQuestion, 'verdict' | 'verdictOk'>;

const YES: Pick<Reply, 'verdict'> = { verdict: { value: 'yes' } };
const NO: Pick<Reply, 'verdict'> = { verdict: { value: 'no', corrections: [] } };
const NONE: Pick<Reply, 'verdict'> = {};

describe('the grade of a verdict', () => {
  const choice: Label = { verdict: 'none', verdictOk: ['yes'] };
  it.each<[string, Label, Pick<Reply, 'verdict'>, string]>([
    ['yes for yes', { verdict: 'yes' }, YES, 'right'],
    ['no for no', { verdict: 'no' }, NO, 'right'],
    ['none for none', { verdict: 'none' }, NONE, 'right'],
    ['one that is defensible', choice, YES, 'right'],
    ['one that is not', choice, NO, 'spurious'],
    ['none for yes', { verdict: 'yes' }, NONE, 'withheld'],
    ['none for no', { verdict: 'no' }, NONE, 'withheld'],
    ['yes for none', { verdict: 'none' }, YES, 'spurious'],
    ['yes for no', { verdict: 'no' }, YES, 'FALSE'],
    ['no for yes', { verdict: 'yes', verdictOk: ['none'] }, NO, 'FALSE'],
    ['yes without a label', {}, YES, 'spurious'],
    ['none without a label', {}, NONE, 'right'],
  ])('%s', (_, label, reply, grade) => {
    expect(gradeVerdict(label, reply)).toBe(grade);
  });
});

function scored(id: string, label: Label, { verdict }: Pick<Reply, 'verdict'>): ScoredQuestion {
  return {
    question: { id, text: `claim ${id}`, expect: 'answer', ...label },
    reply: { outcome: 'answer', facts: ['a.b'], confidence: 1, language: 'en', parts: [], sources: [], verdict },
    grade: 'right',
  };
}

describe('verdicts', () => {
  const labelled = [
    { name: 'first', scored: [scored('a', { verdict: 'yes' }, YES), scored('b', { verdict: 'yes' }, NO)] },
    { name: 'second', scored: [scored('c', { verdict: 'no' }, NONE), scored('d', {}, YES), scored('e', {}, NONE)] },
  ];
  const unlabelled = { name: 'third', scored: [scored('f', {}, YES)] };

  it('are counted over all messages with a label, by set, and over the others', () => {
    expect(tallyVerdicts(labelled)).toEqual({
      all: { right: 1, withheld: 1, spurious: 0, FALSE: 1 },
      first: { right: 1, withheld: 0, spurious: 0, FALSE: 1 },
      second: { right: 0, withheld: 1, spurious: 0, FALSE: 0 },
      'no claim': { right: 1, withheld: 0, spurious: 1, FALSE: 0 },
    });
  });

  it('of a set without labels are not counted', () => {
    expect(tallyVerdicts([...labelled, unlabelled])).toEqual(tallyVerdicts(labelled));
    expect(formatVerdicts([unlabelled], true)).toBe('');
  });

  it('are formatted as a table, with misses if asked', () => {
    const table = formatVerdicts(labelled, false);
    expect(table).toMatch(/^ +n +right % +withheld +spurious +FALSE\nall +3 +33\.3 +1 +0 +1\nfirst /m);
    expect(table).not.toContain('claim a');
    const withMisses = formatVerdicts(labelled, true);
    expect(withMisses).toMatch(/^FALSE b claim b\n {4}wanted yes; got no a\.b\nwithheld c claim c/m);
    expect(withMisses).toMatch(/^spurious d claim d\n {4}wanted no claim; got yes a\.b\n$/m);
    expect(withMisses).not.toContain('claim a');
  });
});
