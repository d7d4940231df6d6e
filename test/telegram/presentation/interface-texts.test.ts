import { describe, expect, it } from 'vitest';
import { createInterfaceTexts, otherLanguage } from '../../../src/telegram/presentation/interface-texts.ts';

/** A translator that returns the key and the values it was given. */
const { say, factTitle, languageName } = createInterfaceTexts((language, key, values = {}) =>
  [language, key, ...Object.values(values)].join(' '),
);

describe('interface texts', () => {
  it('can use the name, scope and examples of the resolution', () => {
    expect(say('en', 'help.text')).toBe('en help.text en name en scope en examples');
  });

  it('can use values of their own', () => {
    expect(say('en', 'topics.title', { page: 2 })).toMatch(/ 2$/);
  });

  it('have Latin runs isolated in Arabic', () => {
    const texts = createInterfaceTexts((_, key) => (key === 'group.help' ? 'اكتب /ask أو ask' : ''));
    expect(texts.say('ar', 'group.help')).toContain('\u2068');
    expect(texts.say('en', 'group.help')).not.toBe(texts.say('ar', 'group.help'));
  });

  it('name facts and languages', () => {
    expect(factTitle('vote.for', 'en')).toMatch(/^en vote\.for\.title/);
    expect(languageName('ar')).toBe('ar language.name');
  });
});

it('the other language of Arabic is English, and of English Arabic', () => {
  expect([otherLanguage('ar'), otherLanguage('en')]).toEqual(['en', 'ar']);
});
