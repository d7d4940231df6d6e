import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { chooseLanguage } from '../../src/answering/reply.ts';
import { isUnanswered } from '../../src/knowledge/knowledge-base.ts';
import { SMALLTALK_KINDS } from '../../src/knowledge/schema.ts';
import { LANGUAGES, type Language } from '../../src/language/detect.ts';
import type { Meant } from '../../src/understanding/interpretation.ts';
import { BELARUS, openForTest } from '../support/belarus.ts';

const { base, answer } = openForTest(BELARUS);
const reply = (meant: Meant, language: Language) => answer({ ...meant, confidence: 0.9, language }, language);
const say = (meant: Meant, language: Language) => renderPlainText(reply(meant, language));
const ANSWERED = [...base.facts.keys()].filter((id) => !isUnanswered(id));
const UNANSWERED = [...base.facts.keys()].filter(isUnanswered);

describe('an answer', () => {
  it.each([
    ['en', '23 states voted in favour.'],
    ['ar', 'صوّتت لصالح القرار 23 دولة.'],
  ] as const)('in %s tells the fact, then its source', (language, told) => {
    const said = reply({ outcome: 'answer', facts: ['vote.for'] }, language);
    expect(said).toMatchObject({ outcome: 'answer', facts: ['vote.for'], confidence: 0.9, language });
    expect(said.parts.map(({ kind }) => kind)).toEqual(['text', 'sources']);
    expect(said.parts[0]).toEqual({ kind: 'text', text: told });
    expect(said.sources).toMatchObject([{ id: 'R', paragraph: 2 }]);
  });

  it.each([
    ['en', true, 23, 'Yes, 23.'],
    ['en', false, 30, 'No, not 30.'],
    ['ar', true, 23, 'نعم، 23.'],
    ['ar', false, 30, 'لا، ليس 30.'],
  ] as const)('in %s first says whether the claim holds: %s', (language, holds, claimed, verdict) => {
    const said = say({ outcome: 'answer', facts: ['vote.for'], claim: { claimed, holds } }, language);
    expect(said.split('\n')[0]).toBe(verdict);
    expect(said.split('\n')[1]).toMatch(/23/);
  });

  it('to two questions tells both facts, and names a shared source once with all its paragraphs', () => {
    const { parts, sources } = reply({ outcome: 'answer', facts: ['vote.for', 'election.date'] }, 'en');
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'text', 'sources']);
    expect(sources.map(({ id, paragraph }) => `${id}${paragraph}`)).toEqual(['R2', 'R3']);
  });

  it('always names a source, whichever facts it tells', () => {
    const facts = fc.uniqueArray(fc.constantFrom(...ANSWERED), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(facts, fc.constantFrom(...LANGUAGES), (told, language) => {
        const { sources, parts } = reply({ outcome: 'answer', facts: told }, language);
        expect(sources.length).toBeGreaterThan(0);
        expect(parts.at(-1)?.kind).toBe('sources');
      }),
    );
  });
});

describe('what no source says', () => {
  it.each(LANGUAGES)('in %s is said, with the document that may say it and the sources that were read', (language) => {
    for (const id of UNANSWERED) {
      const { parts, sources, facts } = reply({ outcome: 'unanswered', facts: [id] }, language);
      expect(facts).toEqual([id]);
      expect(sources.length).toBeGreaterThan(0);
      expect(parts[1]).toMatchObject({ lines: [{ url: `https://docs.un.org/${language}/A/HRC/RES/45/1` }] });
    }
  });
});

describe('a choice', () => {
  it.each([
    ['en', ['In favour', 'Against']],
    ['ar', ['المؤيدون', 'المعارضون']],
  ] as const)('in %s lists the titles in their order', (language, titles) => {
    const { parts, facts } = reply({ outcome: 'suggestions', facts: ['vote.for', 'vote.against'] }, language);
    expect(facts).toEqual(['vote.for', 'vote.against']);
    expect(parts[0]?.kind).toBe('text');
    expect(parts.slice(1)).toEqual([
      { kind: 'suggestion', fact: 'vote.for', title: titles[0] },
      { kind: 'suggestion', fact: 'vote.against', title: titles[1] },
    ]);
  });
});

describe('small talk and the fallback', () => {
  const meanings: Meant[] = [
    ...SMALLTALK_KINDS.map((smalltalk) => ({ outcome: 'smalltalk', smalltalk }) as const),
    ...(['off-topic', 'empty', 'too-long'] as const).map((reason) => ({ outcome: 'fallback', reason }) as const),
  ];
  it.each(meanings.flatMap((meant) => LANGUAGES.map((language) => [meant, language] as const)))(
    '%j in %s says something of its own, and claims nothing',
    (meant, language) => {
      const { parts, facts, sources } = reply(meant, language);
      expect({ kinds: parts.map(({ kind }) => kind), facts, sources }).toEqual({
        kinds: ['text'],
        facts: [],
        sources: [],
      });
      const others = meanings.filter((other) => other !== meant).map((other) => say(other, language));
      expect(others).not.toContain(say(meant, language));
    },
  );

  it('names the longest message that is read', () => {
    for (const language of LANGUAGES)
      expect(say({ outcome: 'fallback', reason: 'too-long' }, language)).toMatch(/4,096/);
  });
});

it('no reply is empty, leaves a placeholder or shows a key', () => {
  const id = fc.constantFrom(...ANSWERED);
  const meant: fc.Arbitrary<Meant> = fc.oneof(
    fc.record({ outcome: fc.constant('answer' as const), facts: fc.array(id, { minLength: 1, maxLength: 2 }) }),
    fc.record({ outcome: fc.constant('suggestions' as const), facts: fc.array(id, { minLength: 1, maxLength: 3 }) }),
    fc.record({ outcome: fc.constant('unanswered' as const), facts: fc.tuple(fc.constantFrom(...UNANSWERED)) }),
    fc.record({ outcome: fc.constant('smalltalk' as const), smalltalk: fc.constantFrom(...SMALLTALK_KINDS) }),
  );
  fc.assert(
    fc.property(meant, fc.constantFrom(...LANGUAGES), (meaning, language) => {
      const said = say(meaning, language).replace(/https:\S+/g, '');
      expect(said).toMatch(/\p{L}/u);
      expect(said).not.toMatch(/\{\{|\}\}|undefined|NaN|Invalid|\b[a-z]+\.[a-z]+/);
    }),
  );
});

it('a reply takes the surest language that is known, and Arabic where none is', () => {
  expect(chooseLanguage('en', 'ar')).toBe('en');
  expect(chooseLanguage(undefined, 'en')).toBe('en');
  expect(chooseLanguage(undefined, undefined)).toBe('ar');
});
