import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/telegram/chat-settings.ts';
import { createLighthouseViews, rowsOf } from './lighthouse-views.ts';

const { menus } = createLighthouseViews();
const labelsOf = ({ keyboard }: ReturnType<typeof menus.settings>) =>
  (keyboard?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

describe('menu views', () => {
  it('list the facts that have an answer, and no way to another page if there is only one', () => {
    expect(rowsOf(menus.topics(0, 'en'))).toEqual([['fact:lighthouse.lamps:en'], ['fact:lighthouse.opening:en']]);
  });

  it('show the last page for a page beyond it', () => {
    expect(menus.topics(7, 'en')).toEqual(menus.topics(0, 'en'));
  });

  it('offer the languages, with a tick at the current one', () => {
    expect(labelsOf(menus.languages('ar'))).toEqual([['✓ language.name', 'language.name']]);
    expect(rowsOf(menus.languages('ar'))).toEqual([['lang:ar', 'lang:en']]);
  });

  it('offer the settings of a group, with ticks at the current values', () => {
    const view = menus.settings({ ...DEFAULT_SETTINGS, quiet: true, coolDown: 30 }, 'en');
    expect(rowsOf(view)).toEqual([
      ['set:language:ar', 'set:language:en'],
      ['set:quiet:false', 'set:muted:true'],
      ['set:coolDown:0', 'set:coolDown:10', 'set:coolDown:30', 'set:coolDown:60'],
    ]);
    const ticks = labelsOf(view).map((row) => row.map((label) => label.startsWith('✓')));
    expect(ticks).toEqual([
      [false, true],
      [true, false],
      [false, false, true, false],
    ]);
  });

  it('welcome with the first fact, its related facts and all topics', () => {
    expect(rowsOf(menus.welcome('en'))).toEqual([
      ['fact:lighthouse.lamps:en'],
      ['fact:lighthouse.opening:en'],
      ['topics:0:en'],
    ]);
  });

  it('have the placeholder of a prompt', () => {
    expect(menus.prompt('en')).toEqual({ html: 'ask.prompt', hint: 'ask.hint' });
  });

  it('name all sources in the introduction', () => {
    expect(menus.about('en').html).toMatch(
      /^introduction\.text\n\n.*lighthouse.*\nsource\.about\.report\n\n.*7-12.*\nsource\.about\.document$/,
    );
  });

  it('lead from help to all topics, and have no buttons at plain texts', () => {
    expect(rowsOf(menus.help('ar'))).toEqual([['topics:0:ar']]);
    expect(menus.text('en', 'message.noText')).toEqual({ html: 'message.noText' });
  });
});
