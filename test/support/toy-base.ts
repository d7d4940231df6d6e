/** A fact base of two facts, for tests of single functions. */

import type { Fact, KnowledgeBase, TrainingBase } from '../../src/knowledge/knowledge-base.ts';
import type { Problem } from '../../src/knowledge/problems.ts';
import type { FileLines } from '../../src/knowledge/read-yaml.ts';
import type { FactsFile } from '../../src/knowledge/schema.ts';
import { toFacts } from '../../src/knowledge/to-facts.ts';

/** Two facts as an editor writes them. */
export const TOY_FACTS = {
  'ship.crew': { cites: [{ source: 'R', paragraph: 1 }], figures: ['sailors'], related: ['ship.launch'] },
  'ship.launch': { cites: [{ source: 'U1' }], figures: ['launched'], related: ['ship.crew'] },
} satisfies FactsFile;

/** The fact base of those facts. */
export const TOY_BASE: TrainingBase = {
  id: 'ship-2030',
  sources: {
    R: { kind: 'report', date: '2030-01-01', paragraphs: 2, url: 'https://example.org/report' },
    U1: {
      kind: 'document',
      symbol: 'S/1',
      date: '2030-01-01',
      url: { en: 'https://example.org/en', ar: 'https://example.org/ar' },
    },
  },
  fullText: 'U1',
  sections: { ship: ['ship'] },
  figures: { sailors: 12, launched: '2030-05-06' },
  facts: toFacts(TOY_FACTS),
  overviews: new Map(),
  policy: {
    confidence: 0.5,
    ambiguityGap: 0.1,
    nearness: 0.1,
    weights: {
      ...{ bias: 0, probability: 1, lead: 1, unexplained: 0, logOdds: 0 },
      ...{ odds: 0, length: 0, unknown: 0, likeness: 0 },
    },
  },
  roles: {
    ...{ 'asks-openly': [], asks: [], 'asks-whether': [], placeable: [], owned: [], elsewhere: [], ordinary: [] },
  },
  courtesies: {
    alone: { en: ['ahoy'], ar: ['مرحبا'] },
    beside: { en: ['captain'], ar: ['قبطان'] },
    assents: { en: ['aye'], ar: ['نعم'] },
  },
  claims: {
    ...{ events: [], next: {}, roles: {}, open: [], anchors: [], strict: [], unheld: [], actors: [], words: {} },
    names: { state: [], body: [], city: [], person: [], 'election-kind': [], 'session-kind': [] },
  },
  concepts: { ship: { en: ['ship'] }, crew: { en: ['crew'] } },
  numbers: {},
  frequencies: new Map(),
  examples: [],
};

/** Returns the facts of the toy base with one of them changed. */
export function changeFact(id: keyof typeof TOY_FACTS, change: Partial<Fact>): KnowledgeBase['facts'] {
  return new Map([...TOY_BASE.facts].map(([key, fact]) => [key, key === id ? { ...fact, ...change } : fact]));
}

/** The lines of an invented file: the line of a path is the number of its steps. */
export function linesOf(file: string): FileLines {
  return { file, lineOf: (path) => path.length };
}

/** Runs a check and collects what it reports. */
export function collectProblems(check: (report: (problem: Problem) => void) => void): Problem[] {
  const problems: Problem[] = [];
  check((problem) => problems.push(problem));
  return problems;
}
