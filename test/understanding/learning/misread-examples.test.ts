import { describe, expect, it } from 'vitest';
import type { Example, Meaning, TrainingBase } from '../../../src/knowledge/knowledge-base.ts';
import { findMisreadExamples } from '../../../src/understanding/learning/misread-examples.ts';
import { TOY } from '../../support/toy.ts';

/** A policy by which the likeliest fact is always answered. */
const sure = {
  confidence: 0.1,
  ambiguityGap: 0,
  nearness: 0.1,
  weights: { ...TOY.policy.weights, bias: 20 },
};

const toExample = (text: string, meaning: Meaning, line: number): Example => ({
  text,
  variety: 'en',
  meaning,
  file: 'examples/vote.yaml',
  line,
});
const meaningOf = (fact: string): Meaning => ({ kind: 'fact', fact });

/** Fifteen ways to ask how many voted for it, one of which is given for another meaning: the eighth. */
function createBase(other: Meaning, policy = sure): TrainingBase {
  const ways = ['how many', 'how many people', 'how many villagers'].flatMap((who) =>
    ['voted for', 'really voted for', 'backed', 'really backed', 'then backed'].map(
      (did) => `${who} ${did} the bridge`,
    ),
  );
  const examples = ways.map((text, i) => toExample(text, i === 7 ? other : meaningOf('vote.for'), i + 1));
  return { ...TOY, policy, examples };
}

describe('an example', () => {
  it('is misread if the others make the bot answer something else', () => {
    expect(findMisreadExamples(createBase(meaningOf('vote.against')))).toContainEqual({
      code: 'example-misread',
      file: 'examples/vote.yaml',
      line: 8,
      message: 'without this example, “how many people backed the bridge” would be answered by vote.for',
    });
  });

  it('is misread if it is off the topic and the bot would answer', () => {
    expect(findMisreadExamples(createBase({ kind: 'off-topic' }))).toMatchObject([{ line: 8 }]);
  });

  it('is read well if the answer is right', () => {
    expect(findMisreadExamples(createBase(meaningOf('vote.for')))).toEqual([]);
  });

  it('is read well if the answer covers it', () => {
    const facts = new Map(TOY.facts)
      .set('vote.for', { ...required('vote.for'), covers: ['vote.against'] })
      .set('vote.against', { ...required('vote.against'), covers: ['vote.for'] });
    expect(findMisreadExamples({ ...createBase(meaningOf('vote.against')), facts })).toEqual([]);
  });

  it('is read well if the bot would stay silent', () => {
    const silent = { ...sure, confidence: 1, ambiguityGap: 0.01, nearness: 0.1 };
    expect(findMisreadExamples(createBase(meaningOf('vote.against'), silent))).toEqual([]);
  });
});

function required(id: string) {
  const fact = TOY.facts.get(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}
