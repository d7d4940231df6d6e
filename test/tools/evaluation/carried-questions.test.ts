/** Tests how labelled questions are carried over to another resolution. */
import { expect, it } from 'vitest';
import { loadCatalogue, loadKnowledge } from '../../../src/knowledge/load.ts';
import type { Interpretation } from '../../../src/understanding/deciding/interpretation.ts';
import { carryOver, gradeInterpretation } from '../../../tools/evaluation/carried-questions.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { common } = BELARUS.knowledge;
const foldersOf = (id: string) => ({ resolution: `test/fixtures/knowledge/${id}`, common });
const ours = loadCatalogue(BELARUS.knowledge);

const question = (text: string, ...facts: string[]) => ({ id: text, text, expect: 'answer' as const, facts });

function carried(id: string, ...questions: Parameters<typeof carryOver>[0]) {
  const { facts } = loadKnowledge(foldersOf(id));
  const pairs = carryOver(questions, ours.slots, ours.spellings, facts, loadCatalogue(foldersOf(id)).spellings);
  return pairs.map(({ after }) => after.text);
}

it('puts the names and figures of the other resolution into a question', () => {
  expect(
    carried(
      'halvia-2031',
      question('did Russia propose all 17?', 'amendments.author'),
      question('كم دولة في مينسك قالت 23؟', 'vote.for'),
    ),
  ).toEqual(['did Vietnam propose all 31?', 'كم دولة في تورموند قالت 19؟']);
});

it('leaves out questions for facts or with names that the other resolution has nothing for', () =>
  expect(
    carried(
      'belarus-2021',
      question('who asked for the session', 'session.requester'),
      question('was it tabled by Germany', 'resolution.summary'),
      question('how many abstained', 'vote.abstentions', 'vote.result'),
    ),
  ).toEqual(['how many abstained']));

it('leaves out conversations and what is no question for a fact', () => {
  const turns = { id: 'x', turns: ['for?', 'against?'], expect: 'answer' as const, facts: ['vote.against'] };
  expect(carried('belarus-2021', turns, { id: 'y', text: 'hi', expect: 'smalltalk' })).toEqual([]);
});

it('grades an interpretation by the label', () => {
  const grade = (interpretation: Partial<Interpretation>) =>
    gradeInterpretation(() => interpretation as Interpretation, question('for?', 'vote.for'));
  expect(grade({ outcome: 'answer', facts: ['vote.for'] })).toBe('right');
  expect(grade({ outcome: 'answer', facts: ['vote.against'] })).toBe('wrong');
  expect(grade({ outcome: 'fallback' })).toBe('missed');
});

it.each(['belarus-2021', 'halvia-2031'])('opens %s, which has no example of its own', (id) => {
  const { examples, facts } = loadKnowledge(foldersOf(id));
  expect(examples.filter(({ file }) => !file.startsWith(common))).toEqual([]);
  const asked = new Set(examples.flatMap(({ meaning }) => (meaning.kind === 'fact' ? [meaning.fact] : [])));
  expect([...facts.keys()].filter((fact) => !asked.has(fact))).toEqual([]);
});
