/** The views of the invented resolution, with keys in place of texts. */
import type { Translator } from '../../../src/answering/texts.ts';
import { createInterfaceTexts } from '../../../src/telegram/presentation/interface-texts.ts';
import { createMenuViews } from '../../../src/telegram/presentation/menu-views.ts';
import { createReplyKeyboards } from '../../../src/telegram/presentation/reply-keyboards.ts';
import { createReplyViews } from '../../../src/telegram/presentation/reply-views.ts';
import { createSourceTexts } from '../../../src/telegram/presentation/source-texts.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { LIGHTHOUSE } from '../../support/resolutions.ts';

/** Creates the views. Each text is its key, so that tests do not depend on wording. */
export function createLighthouseViews({ hasAdmins = false }: { readonly hasAdmins?: boolean } = {}) {
  const { base, presentFacts, writeReply } = openPartsForTest(LIGHTHOUSE);
  const translate: Translator = (_, key) => key;
  const texts = createInterfaceTexts(translate);
  const keyboards = createReplyKeyboards({ base, texts, username: () => 'lamp_bot', hasAdmins });
  const sourceTexts = createSourceTexts(base, translate, texts);
  const views = createReplyViews({ base, presentFacts, texts, sourceTexts, keyboards });
  const menus = createMenuViews({ base, translate, texts, sourceTexts, keyboards, unansweredDays: 90 });
  return { base, keyboards, views, menus, presentFacts, writeReply };
}

/** The labels and callback data of a keyboard, row by row; a link is its URL, a copy button its text. */
export function rowsOf({ keyboard }: { keyboard?: { inline_keyboard: readonly object[][] } | undefined }): string[][] {
  const targetOf = (button: object): unknown =>
    'callback_data' in button
      ? button.callback_data
      : 'url' in button
        ? button.url
        : 'copy_text' in button
          ? 'copy'
          : undefined;
  return (keyboard?.inline_keyboard ?? []).map((row) => row.map((button) => `${targetOf(button)}`));
}
