/** Tests the knowledge of our resolution, and that the published JSON Schemas are current. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIETIES } from '../../src/knowledge/catalogue-schema.ts';
import { isTerm } from '../../src/knowledge/fact-id.ts';
import { toJsonSchemas } from '../../src/knowledge/json-schema.ts';
import { numberOf } from '../../src/knowledge/knowledge-base.ts';
import { foldText } from '../../src/language/fold.ts';
import { openResolution } from '../../src/open-resolution.ts';
import { readLabelledQuestions } from '../../tools/evaluation/labelled-question.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base } = openResolution(BELARUS);
const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the fact base of the resolution', () => {
  it('holds the inventory: 53 facts, nine terms, and nine topics that no source speaks of', () => {
    const ids = [...base.facts.keys()];
    expect(ids.filter((id) => id.startsWith('unanswered.'))).toHaveLength(9);
    expect(ids.filter((id) => !id.startsWith('unanswered.') && !isTerm(id))).toHaveLength(53);
    expect(ids.filter(isTerm)).toHaveLength(9);
  });

  it('adds its figures up', () => {
    expect(numberOf(base.figures, 'votesCast')).toBe(47);
    expect(numberOf(base.figures, 'yesAndNo')).toBe(25);
    expect(numberOf(base.figures, 'shareOfAll')).toBeCloseTo(0.489, 3);
    expect(numberOf(base.figures, 'shareOfYesAndNo')).toBe(0.92);
  });

  it('has examples of every fact in every variety of language', () => {
    const missing = [...base.facts.keys()].flatMap((id) =>
      VARIETIES.filter(
        (variety) =>
          !base.examples.some(
            ({ meaning, ...example }) => meaning.kind === 'fact' && meaning.fact === id && example.variety === variety,
          ),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('repeats no question of the development set, nor four fifths of its words', () => {
    const questions = readLabelledQuestions('test/questions/dev.jsonl').flatMap(({ id, text, turns }) =>
      [text, ...(turns ?? [])]
        .filter((message) => message !== undefined)
        .map((message) => ({ id, words: new Set(wordsOf(message)) })),
    );
    const repeated = base.examples.flatMap(({ text, file, line }) => {
      const words = new Set(wordsOf(text));
      const twin = questions.find(({ words: asked }) => {
        const shared = [...asked].filter((word) => words.has(word)).length;
        return asked.size > 0 && shared / Math.max(asked.size, words.size) > 0.8;
      });
      return twin ? [`${file}:${line} repeats ${twin.id}: ${text}`] : [];
    });
    expect(repeated).toEqual([]);
  });
});

describe('the published JSON Schemas', () => {
  it.each(Object.entries(toJsonSchemas()))('%s is what `npm run knowledge:schema` writes', (name, schema) => {
    expect(JSON.parse(readFileSync(`knowledge/schema/${name}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
