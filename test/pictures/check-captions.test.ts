/** Tests the rule for long captions. */

import { expect, it } from 'vitest';
import { checkCaptions, MAX_CAPTION_LENGTH } from '../../src/pictures/check-captions.ts';
import { collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

const pictures = { timeline: ['ship.launch', 'ship.crew'] };
/** The length of a caption without its note: two sources whose names are empty here, each in a line. */
const REST = '\n\n'.length;
const files = { en: linesOf('en.json'), ar: linesOf('ar.json') };

function check(lengths: { readonly en: number; readonly ar: number }): string[] {
  const translate = (language: 'en' | 'ar', key: string) => {
    if (key === 'picture.timeline.note') return '#'.repeat(lengths[language] - REST);
    return '';
  };
  const found = collectProblems((report) => checkCaptions({ ...TOY_BASE, pictures }, translate, files, report));
  return found.map(({ code, file, line, message }) => `${file}:${line} ${code}: ${message}`);
}

it('accepts captions that fit, to the last character', () => {
  expect(check({ en: MAX_CAPTION_LENGTH, ar: MAX_CAPTION_LENGTH })).toEqual([]);
});

it('reports a caption that is one character too long, in its language', () => {
  expect(check({ en: 100, ar: MAX_CAPTION_LENGTH + 1 })).toEqual([
    'ar.json:1 text-too-long: the caption of the picture of the timeline has 1025 characters; ' +
      'a caption has at most 1024: shorten the names of its sources',
  ]);
});
