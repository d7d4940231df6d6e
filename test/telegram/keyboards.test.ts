/** Tests that no keyboard below a reply pushes the reply out of sight on a phone. */

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/detect.ts';
import { createInterfaceTexts } from '../../src/telegram/presentation/interface-texts.ts';
import { estimateWidth } from '../../src/telegram/presentation/label-width.ts';
import { createReplyKeyboards } from '../../src/telegram/presentation/reply-keyboards.ts';
import { createReplyViews } from '../../src/telegram/presentation/reply-views.ts';
import { createSourceTexts } from '../../src/telegram/presentation/source-texts.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base, translate, presentFacts, writeReply } = openPartsForTest(BELARUS);
const texts = createInterfaceTexts(translate);
const keyboards = createReplyKeyboards({ base, texts, username: () => 'qarar_bot', hasAdmins: true });
const sourceTexts = createSourceTexts(base, translate, texts);
const views = createReplyViews({ base, presentFacts, texts, sourceTexts, keyboards });
const ids = [...base.facts.keys()];
const rowsBelow = (view: { keyboard?: { inline_keyboard: unknown[][] } | undefined } | undefined) =>
  view?.keyboard?.inline_keyboard.length ?? 0;
const labelsBelow = (view: ReturnType<typeof views.facts>) =>
  view?.keyboard?.inline_keyboard.flat().map(({ text }) => text);

/** The room for the label of a button that has a row in a group to itself, on a screen of 390 pixels, in font sizes. */
const WHOLE_ROW = 19;

describe.each(LANGUAGES)('in %s', (language) => {
  it('every title fits a button that has a row to itself, also in a group', () => {
    const long = ids.filter((id) => estimateWidth(texts.factTitle(id, language)) > WHOLE_ROW);
    expect(long).toEqual([]);
  });

  it.each(['private', 'group', 'channel', 'remote'] as const)(
    'no answer in a %s chat has more than three rows',
    (chat) => {
      const tall = ids.filter((id) => rowsBelow(views.facts({ facts: [id] }, language, chat)) > 3);
      expect(tall).toEqual([]);
    },
  );

  it('answers in groups have one row; in private, what no source says has a button to be told', () => {
    const watch = texts.say(language, 'button.watch');
    for (const id of ids) {
      expect(rowsBelow(views.facts({ facts: [id] }, language, 'group')), id).toBe(1);
      if (id.startsWith('unanswered.'))
        expect(labelsBelow(views.facts({ facts: [id] }, language, 'private')), id).toContain(watch);
    }
  });

  it.each(['private', 'group', 'channel', 'remote'] as const)(
    'no choice in a %s chat has more than three rows',
    (chat) => {
      const longest = [...ids].sort(
        (a, b) => texts.factTitle(b, language).length - texts.factTitle(a, language).length,
      );
      for (const facts of [longest.slice(0, 3), longest.slice(-3), ids.slice(0, 1)]) {
        const interpretation = { outcome: 'suggestions', facts, confidence: 0.5, language } as const;
        expect(rowsBelow(views.reply(writeReply(interpretation as never, language), chat))).toBeLessThanOrEqual(3);
      }
    },
  );
});
