/** Tests the pictures of our resolution. */

import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../../src/language/detect.ts';
import { COLOURS, FONT_FAMILY, MARGIN, WIDTH } from '../../src/pictures/pen.ts';
import { createPictures, PICTURE_KINDS, type Picture, type PictureKind } from '../../src/pictures/pictures.ts';
import { fontFiles } from '../../src/pictures/render-png.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { charactersIn } from '../support/font-coverage.ts';
import { BELARUS, LIGHTHOUSE } from '../support/resolutions.ts';

const { base, translate } = openPartsForTest(BELARUS);
const pictures = createPictures(base, translate);
const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY };

function picture(kind: PictureKind, of: ReadonlyMap<PictureKind, Picture> = pictures): Picture {
  const found = of.get(kind);
  if (!found) throw new Error(`there is no picture of the ${kind}`);
  return found;
}
const withFigures = (figures: KnowledgeBase['figures']) =>
  createPictures({ ...base, figures: { ...base.figures, ...figures } }, translate);

/** The lines of text of a picture, without the characters that give the direction. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text?.replace(/\p{Cf}/gu, ''));
const seatsOf = (svg: string, way: string) =>
  [...svg.matchAll(new RegExp(`<g class="seat ${way}"><circle cx="([\\d.]+)"`, 'g'))].map(([, x]) => Number(x));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const countSeats = (svg: string) => ['for', 'against', 'abstentions'].map((way) => seatsOf(svg, way).length);

const ALL = PICTURE_KINDS.flatMap((kind) => LANGUAGES.map((language): [PictureKind, Language] => [kind, language]));

describe.each(ALL)('the picture of the %s, in %s', (kind, language) => {
  const svg = picture(kind, pictures).drawSvg(language);

  it('keeps every line within the margins, and large enough for a phone', () => {
    for (const [element, size] of svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>[^<]*<\/text>/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(28);
      const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="3000" font-family="${FONT_FAMILY}">${element}</svg>`;
      const box = new Resvg(whole, { font }).getBBox();
      expect(box?.x, element).toBeGreaterThanOrEqual(MARGIN - 6);
      expect((box?.x ?? 0) + (box?.width ?? 0), element).toBeLessThanOrEqual(WIDTH - MARGIN + 6);
    }
  });

  it('uses only characters that both weights of the font have', () => {
    const used = new Set(linesOf(svg).join(''));
    for (const file of fontFiles()) expect([...used].filter((sign) => !charactersIn(file).has(sign))).toEqual([]);
  });

  it('is a PNG of the size of its SVG, small enough to send, and drawn once', async () => {
    const png = Buffer.from(await picture(kind).drawPng(language));
    const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/) ?? [];
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width), Number(height)]);
    expect(png.length).toBeLessThan(250_000);
    expect(await picture(kind).drawPng(language)).toBe(await picture(kind).drawPng(language));
  });

  it('has a caption with what the picture does not show: what it leaves open, and links to the sources', () => {
    const { note, links } = picture(kind).caption(language);
    expect(note).toMatch(language === 'ar' ? /^لم يرد في مصادري/ : /^My sources do not say/);
    expect(links.map(({ name }) => name)).toEqual(
      language === 'ar'
        ? ['تقرير إخباري من موقع «اليوم السابع»', 'وثيقة الأمم المتحدة']
        : ['Youm7 news report (in Arabic)', 'United Nations document'],
    );
    const shown = linesOf(svg).join(' ');
    for (const { url } of links) expect(shown).not.toContain(url);
    expect(shown).not.toContain(note);
  });
});

describe('the picture of the vote', () => {
  it.each(LANGUAGES)('has a seat for each vote, in %s', (language) => {
    expect(countSeats(picture('vote').drawSvg(language))).toEqual([23, 2, 22]);
  });

  it('takes its counts from the figures', () => {
    const other = picture('vote', withFigures({ votesFor: 9, votesAgainst: 0, abstentions: 4 }));
    expect(countSeats(other.drawSvg('en'))).toEqual([9, 0, 4]);
    expect(linesOf(other.drawSvg('en'))).toEqual(expect.arrayContaining(['9', '0', '4']));
    expect(linesOf(other.drawSvg('en')).join(' ')).toContain('13 states took part');
  });

  it('begins on the side where reading begins', () => {
    for (const [language, sign] of [
      ['en', 1],
      ['ar', -1],
    ] as const) {
      const svg = picture('vote').drawSvg(language);
      const [inFavour, against, abstaining] = ['for', 'against', 'abstentions'].map((way) => mean(seatsOf(svg, way)));
      expect(Math.sign((against as number) - (inFavour as number))).toBe(sign);
      expect(Math.sign((abstaining as number) - (against as number))).toBe(sign);
    }
  });

  it('says in words what it shows', () => {
    expect(linesOf(picture('vote').drawSvg('en'))).toEqual(
      expect.arrayContaining(['In favour', '23', 'Against', '2', 'Abstained', '22', 'Adopted', '18 September 2020']),
    );
    expect(linesOf(picture('vote').drawSvg('ar'))).toEqual(
      expect.arrayContaining([
        'الدول المؤيدة',
        '23',
        'الدول المعارضة',
        '2',
        'الدول الممتنعة',
        '22',
        'اعتُمد القرار',
        '18 سبتمبر 2020',
      ]),
    );
  });
});

describe('the picture of the dates', () => {
  const kindsOf = (svg: string) => [...svg.matchAll(/<g class="(event|deadline)">/g)].map(([, kind]) => kind);

  it('has four events and, of another kind, two deadlines', () => {
    expect(kindsOf(picture('timeline').drawSvg('ar'))).toEqual([
      ...Array(4).fill('event'),
      ...Array(2).fill('deadline'),
    ]);
  });

  it.each([
    ['en', ['9 August 2020', '11 September 2020', '14 September 2020', '18 September 2020'], 'Before the end of 2020'],
    ['ar', ['9 أغسطس 2020', '11 سبتمبر 2020', '14 سبتمبر 2020', '18 سبتمبر 2020'], 'قبل نهاية عام 2020'],
  ] as const)('tells the dates in order, and the deadlines without a day, in %s', (language, days, deadline) => {
    const told = linesOf(picture('timeline').drawSvg(language)).filter((line) => /2020$/.test(line ?? ''));
    expect(told.slice(0, 5)).toEqual([...days, deadline]);
  });

  it('orders the events by their day, however they are listed', () => {
    const timeline = [...(base.pictures?.timeline ?? [])];
    const shuffled = [3, 5, 0, 4, 2, 1]
      .map((i) => timeline[i] as string)
      .filter((id) => !id.startsWith('commissioner'));
    const drawn = createPictures({ ...base, pictures: { timeline: shuffled } }, translate);
    expect(
      linesOf(picture('timeline', drawn).drawSvg('en')).filter((line) => /^\d+ \w+ 2020$/.test(line ?? '')),
    ).toEqual(['9 August 2020', '11 September 2020', '14 September 2020', '18 September 2020']);
    expect(kindsOf(picture('timeline', drawn).drawSvg('en'))).not.toContain('deadline');
  });

  it('marks each date with the numbers of its sources', () => {
    const lines = linesOf(picture('timeline').drawSvg('en'));
    expect(lines[lines.indexOf('14 September 2020') + 1]).toBe('[2]');
    expect(lines.filter((line) => line?.startsWith('[2] '))).toEqual([expect.stringMatching(/^\[2\] Press/)]);
  });
});

describe('pictures', () => {
  it('are those that the resolution describes, or none', () => {
    const lighthouse = openPartsForTest(LIGHTHOUSE);
    expect([...createPictures(lighthouse.base, lighthouse.translate).keys()]).toEqual([]);
    expect([...createPictures({ ...base, pictures: { timeline: ['election.date'] } }, translate).keys()]).toEqual([
      'timeline',
    ]);
  });

  it('escape what a text holds', () => {
    const drawn = createPictures(base, (language, key, values) =>
      key === 'headline' ? 'A <b> & "c"' : translate(language, key, values),
    );
    expect(picture('vote', drawn).drawSvg('en')).toContain('>A &lt;b&gt; &amp; "c"</text>');
  });

  it('have colours that can be read, and told apart by lightness alone', () => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string) => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    for (const ground of [COLOURS.paper, COLOURS.tint]) {
      for (const text of [COLOURS.ink, COLOURS.muted, COLOURS.strong, COLOURS.sharp])
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(COLOURS.strong, COLOURS.sharp)).toBeGreaterThan(2);
    expect(contrast(COLOURS.sharp, COLOURS.paper)).toBeGreaterThan(2);
  });
});
