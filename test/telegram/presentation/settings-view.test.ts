import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/telegram/chat-settings.ts';
import { createLighthouseViews, rowsOf } from './lighthouse-views.ts';

const { menus } = createLighthouseViews();

describe('the settings of a group', () => {
  const view = menus.settings({ ...DEFAULT_SETTINGS, quiet: true, coolDown: 30, answerLifetime: 5 }, 'en');

  it('are offered row by row', () => {
    expect(rowsOf(view)).toEqual([
      ['set:language:ar', 'set:language:en'],
      ['set:quiet:false', 'set:muted:true'],
      ['set:administratorsOnly:true', 'set:inPrivate:true'],
      ['set:coolDown:0', 'set:coolDown:10'],
      ['set:coolDown:30', 'set:coolDown:60'],
      ['set:answerLifetime:0', 'set:answerLifetime:5'],
      ['set:answerLifetime:30', 'set:answerLifetime:60'],
    ]);
  });

  it('have ticks at the current values', () => {
    const ticked = (view.keyboard?.inline_keyboard ?? []).flat().filter(({ text }) => text.startsWith('✓'));
    expect(ticked).toMatchObject(
      ['set:language:en', 'set:quiet:false', 'set:coolDown:30', 'set:answerLifetime:5'].map((callback_data) => ({
        callback_data,
      })),
    );
  });

  it.each([
    [{}, ['everyoneHere', 'notQuiet', 'noLanguage', 'answersStay', 'noCoolDown']],
    [
      { language: 'en', administratorsOnly: true, quiet: true },
      ['administratorsHere', 'quiet', 'language', 'answersStay', 'noCoolDown'],
    ],
    [
      { inPrivate: true, answerLifetime: 60 },
      ['everyoneInPrivate', 'notQuiet', 'noLanguage', 'answerLifetime', 'noCoolDown'],
    ],
    [
      { inPrivate: true, administratorsOnly: true, coolDown: 10 },
      ['administratorsInPrivate', 'notQuiet', 'noLanguage', 'answersStay', 'coolDown'],
    ],
    [{ inPrivate: true, muted: true }, ['muted', 'notQuiet', 'noLanguage', 'answersStay', 'noCoolDown']],
  ] as const)('are said in words: %j', (changes, keys) => {
    const { html } = menus.settings({ ...DEFAULT_SETTINGS, ...changes }, 'en');
    expect([...html.matchAll(/^• settings\.now\.(\w+)$/gm)].map(([, key]) => key)).toEqual(keys);
  });

  it('name the person who changed them', () => {
    expect(menus.settings(DEFAULT_SETTINGS, 'en', 'Amal').html).toMatch(/\n\nsettings\.changedBy$/);
    expect(view.html).not.toContain('settings.changedBy');
  });
});
