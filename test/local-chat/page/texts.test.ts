/** Tests of the texts of the page. */

import { describe, expect, it } from 'vitest';
import { createPageTexts } from '../../../src/local-chat/page/texts.ts';

const TEMPLATES = { log: { today: 'Today' }, service: { left: '{{who}} left {{where}}' } };
const NOON = Date.UTC(2020, 8, 18, 12) / 1000;

describe('createPageTexts', () => {
  const en = createPageTexts(TEMPLATES, 'en');
  const ar = createPageTexts(TEMPLATES, 'ar');

  it('fills in values, and nothing for a value that is missing', () => {
    expect(en.get('service.left', { who: 'Sami' })).toBe('Sami left ');
  });

  it.each(['log.yesterday', 'log', 'nothing.at.all'])('names the text %s that does not exist', (key) => {
    expect(() => en.get(key)).toThrow(`local-chat.json has no text "${key}"`);
  });

  it('knows the direction of its language', () => {
    expect([en.direction, ar.direction]).toEqual(['ltr', 'rtl']);
  });

  it('writes numbers with Western digits in both languages', () => {
    expect([en.number(1234.567), ar.number(12.5)]).toEqual(['1,234.57', '12.5']);
    expect(en.percent(0.874)).toBe('87%');
    expect(ar.percent(0.874)).toMatch(/87/);
  });

  it('names the day of a message, and calls the present day today', () => {
    expect(en.day(NOON)).toBe('September 18');
    expect(ar.day(NOON)).toBe('18 سبتمبر');
    expect(en.day(Date.now() / 1000)).toBe('Today');
  });

  it('writes the time of day with 24 hours', () => {
    expect(en.time(NOON)).toMatch(/^\d\d:00$|^\d\d:\d\d$/);
    expect(en.time(NOON)).not.toMatch(/[AP]M/);
  });
});
