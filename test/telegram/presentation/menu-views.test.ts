import { describe, expect, it } from 'vitest';
import { createLighthouseViews, rowsOf } from './lighthouse-views.ts';

const { menus } = createLighthouseViews();
const labelsOf = ({ keyboard }: ReturnType<typeof menus.languages>) =>
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
