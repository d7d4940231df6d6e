/** Tests the rules for texts. */

import { expect, it } from 'vitest';
import { checkTexts } from '../../src/knowledge/check-texts.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

const SHIP = {
  crew: { title: 'Crew', answer: 'It has {{sailors, number}} sailors.' },
  launch: { title: 'Launch', answer: 'It was launched on {{launched, date}}.' },
};
const TEXTS = {
  ...{ name: 'the ship', scope: 'its crew', examples: 'How many sailors?' },
  sources: { R: 'Report', U1: 'Document' },
  references: { R: { author: 'Gazette', title: '[Report]' }, U1: { author: 'Port', title: 'Ships' } },
  sections: { ship: 'The ship' },
  says: { R: { 1: 'It tells of the crew.' }, U1: 'It has the day.' },
  ship: SHIP,
};

function check(texts: object, change: Partial<KnowledgeBase> = {}): string[] {
  const base = { ...TOY_BASE, ...change };
  const found = collectProblems((report) =>
    checkTexts(base, { ...linesOf('ship.json'), data: { ...TEXTS, ...texts } }, report),
  );
  return found.map(({ code, line, message }) => `${line} ${code}: ${message}`);
}

it('accepts complete texts', () => expect(check({})).toEqual([]));

it('reports missing and blank texts', () => {
  const ship = { ...SHIP, crew: { ...SHIP.crew, title: ' ' } };
  expect(check({ scope: undefined, sources: { R: 'Report' }, ship })).toEqual([
    '1 missing-text: scope has no text',
    '2 missing-text: sources.U1 has no text',
    '3 missing-text: ship.crew.title has no text',
  ]);
});

it('asks for the name of each outlet of the press', () => {
  const press = { kind: 'press', outlets: { herald: '2031-05-02', club: { month: '2031-05' } } } as const;
  const sources = { ...TEXTS.sources, P: 'Press' };
  const base = { sources: { ...TOY_BASE.sources, P: press } };
  expect(check({ sources, outlets: { herald: 'The Herald', club: 'A report by the club' } }, base)).toEqual([]);
  expect(check({ sources, outlets: { herald: 'The Herald' } }, base)).toEqual([
    '2 missing-text: outlets.club has no text',
  ]);
});

it('asks for the name of each section', () => {
  expect(check({ sections: {} })).toEqual(['2 missing-text: sections.ship has no text']);
});

it('asks for what each cited paragraph and each other cited source says, in figures that exist', () => {
  expect(check({ says: { R: { 2: 'Nobody cites this.' } } })).toEqual([
    '3 missing-text: says.R.1 has no text',
    '2 missing-text: says.U1 has no text',
  ]);
  expect(check({ says: { ...TEXTS.says, U1: 'On {{sailed, date}}.' } })).toEqual([
    '2 unknown-figure: says.U1 names the figure sailed, which does not exist',
  ]);
});

it('asks for the author and the title of each source that can be referred to', () => {
  expect(check({ references: { ...TEXTS.references, R: { author: 'Gazette' } } })).toEqual([
    '3 missing-text: references.R.title has no text',
  ]);
});

it('asks for the texts of a timeline: a moment for each fact, and a "when" for one without a day', () => {
  expect(check({}, { pictures: { timeline: ['ship.launch', 'ship.crew'] } })).toEqual([
    '1 missing-text: headline has no text',
    '3 missing-text: ship.launch.moment has no text',
    '3 missing-text: ship.crew.moment has no text',
    '3 missing-text: ship.crew.when has no text',
  ]);
});

it('reports a figure that the answer does not name, and one that the fact does not list', () => {
  const crew = { title: 'Crew', answer: 'Launched in {{ launched, year }}.', moment: '{{launched, date}}' };
  expect(check({ ship: { ...SHIP, crew } })).toEqual([
    '3 figure-not-named: ship.crew lists the figure sailors, but its answer does not name it',
    '3 figure-not-listed: the answer of ship.crew names the figure launched, but it is not listed for ship.crew',
    '3 figure-not-listed: the moment of ship.crew names the figure launched, but it is not listed for ship.crew',
  ]);
});

it('reports the texts of a fact that does not exist', () => {
  expect(check({ ship: { ...SHIP, cook: { title: 'Cook' } } })).toEqual(['2 unknown-text: there is no fact ship.cook']);
});
