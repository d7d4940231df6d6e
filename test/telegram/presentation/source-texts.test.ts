import { describe, expect, it } from 'vitest';
import { createInterfaceTexts } from '../../../src/telegram/presentation/interface-texts.ts';
import { createSourceTexts } from '../../../src/telegram/presentation/source-texts.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';
import { plain } from '../../support/telegram.ts';

const { base, translate } = openPartsForTest(BELARUS);
const texts = createSourceTexts(base, translate, createInterfaceTexts(translate));
const citesOf = (fact: string) => base.facts.get(fact)?.cites ?? [];

describe('sources', () => {
  it('are retold: each with its outlet, paragraphs, day and link, and what each paragraph says', () => {
    const [name, first, fifth, ...rest] = plain(texts.retell(citesOf('demands.all'), 'en')).split('\n');
    expect(name).toMatch(
      /^• <a href="https:\/\/m2\.youm7\.com\/\S+">Youm7 .*paragraphs 1 and 5 \(18 September 2020\)<\/a>$/,
    );
    expect(first).toMatch(/^Paragraph 1: The Council adopted the resolution\./);
    expect(fifth).toMatch(/^Paragraph 5: Calls on Belarus/);
    expect(rest).toEqual([]);
  });

  it('of other kinds are retold as a whole, with the figures of the resolution', () => {
    const lines = plain(texts.retell(citesOf('session.requester'), 'ar')).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/رويترز .*\(18 سبتمبر 2020\)/);
    expect(lines[4]).toMatch(/11 سبتمبر 2020.*المؤيدون 25، والمعارضون 2، والممتنعون 20/);
  });

  it('are introduced by their kind if no paragraph is cited', () => {
    const cites = citesOf('about.report');
    expect(texts.introduce(cites, 'en')).toContain('Most of what I know comes from this news report.');
    expect(texts.retell(cites, 'en')).toContain('Most of what I know comes from this news report.');
  });

  it('fit a message for every fact, in both languages, with every figure filled in', () => {
    for (const { id, cites } of base.facts.values())
      for (const language of ['en', 'ar'] as const) {
        const html = texts.retell(cites, language);
        expect(html.length, id).toBeLessThan(4000);
        expect(html, id).not.toMatch(/says\.|\{\{|undefined|NaN/);
      }
  });
});
