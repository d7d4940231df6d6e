import { describe, expect, it } from 'vitest';
import { createLighthouseViews, rowsOf } from './lighthouse-views.ts';

const { menus } = createLighthouseViews();
const labelsOf = ({ keyboard }: ReturnType<typeof menus.languages>) =>
  (keyboard?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

describe('menu views', () => {
  it('list the sections that have facts, and then the facts of one, with a way back', () => {
    expect(rowsOf(menus.topics('en'))).toEqual([['section:lighthouse:en']]);
    expect(rowsOf(menus.section('lighthouse', 'en') ?? {})).toEqual([
      ['fact:lighthouse.lamps:en'],
      ['fact:lighthouse.opening:en'],
      ['topics:en'],
    ]);
    expect(menus.section('harbour', 'en')).toBeUndefined();
  });

  it('have each reference in two forms to copy, and a way back to the facts that it came from', () => {
    const { html } = menus.cite('en');
    expect(html.match(/<pre>/g)).toHaveLength(4);
    expect(html).toContain('<pre>@misc{lighthouse-2031-U1,');
    expect(rowsOf(menus.cite('en'))).toEqual([['cite:ar']]);
    const selection = { facts: ['lighthouse.lamps'] };
    expect(rowsOf(menus.cite('en', selection))).toEqual([['fact:lighthouse.lamps:en', 'cite:ar:lighthouse.lamps']]);
  });

  it('offer the languages, with a tick at the current one', () => {
    expect(labelsOf(menus.languages('ar'))).toEqual([['✓ language.name', 'language.name']]);
    expect(rowsOf(menus.languages('ar'))).toEqual([['lang:ar', 'lang:en']]);
  });

  it('welcome with the first fact, its related facts and all topics', () => {
    expect(rowsOf(menus.welcome('en'))).toEqual([
      ['fact:lighthouse.lamps:en'],
      ['fact:lighthouse.opening:en'],
      ['topics:en'],
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
    expect(rowsOf(menus.help('ar'))).toEqual([['topics:ar']]);
    expect(menus.text('en', 'message.noText')).toEqual({ html: 'message.noText' });
  });
});
