/** The menu of a group's settings: what they are now, in words, and the buttons that change them. */

import { LANGUAGES, type Language } from '../../language/detect.ts';
import { tameText } from '../../language/written-text.ts';
import { ANSWER_LIFETIMES, type ChatSettings, COOL_DOWNS, type Setting } from '../chat-settings.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { type Button, createKeyboard } from './keyboard.ts';
import { escapeHtml } from './render-html.ts';
import { tick } from './tick.ts';
import type { View } from './view.ts';

/** How many buttons with times are on a row, so that their labels fit the screen of a phone. */
const TIMES_PER_ROW = 2;

/** Shows the settings of a group in a language; after a change, with the name of the person who made it. */
export type SettingsView = (settings: ChatSettings, language: Language, changedBy?: string) => View;

function inRows<T>(items: readonly T[]): T[][] {
  const starts = items.flatMap((_, i) => (i % TIMES_PER_ROW === 0 ? [i] : []));
  return starts.map((start) => items.slice(start, start + TIMES_PER_ROW));
}

/** Creates the view of a group's settings. */
export function createSettingsView({ say, languageName }: InterfaceTexts): SettingsView {
  function describe(settings: ChatSettings, language: Language): string[] {
    const { quiet, muted, administratorsOnly, inPrivate, coolDown: seconds, answerLifetime: minutes } = settings;
    const asker = administratorsOnly ? 'administrators' : 'everyone';
    return [
      say(language, muted ? 'settings.now.muted' : `settings.now.${asker}${inPrivate ? 'InPrivate' : 'Here'}`),
      say(language, quiet ? 'settings.now.quiet' : 'settings.now.notQuiet'),
      say(language, settings.language ? 'settings.now.language' : 'settings.now.noLanguage'),
      say(language, minutes === 0 ? 'settings.now.answersStay' : 'settings.now.answerLifetime', { minutes }),
      say(language, seconds === 0 ? 'settings.now.noCoolDown' : 'settings.now.coolDown', { seconds }),
    ];
  }

  return (settings, language, changedBy) => {
    const choice = (setting: Setting, value: string | number, label: string, isChosen: boolean): Button => [
      tick(label, isChosen),
      { verb: 'set', setting, value: `${value}` },
    ];
    const toggle = (setting: 'quiet' | 'muted' | 'administratorsOnly' | 'inPrivate'): Button =>
      choice(setting, `${!settings[setting]}`, say(language, `settings.${setting}`), settings[setting]);
    const coolDowns = COOL_DOWNS.map((seconds) => {
      const label = say(language, seconds === 0 ? 'settings.noCoolDown' : 'settings.coolDown', { seconds });
      return choice('coolDown', seconds, label, seconds === settings.coolDown);
    });
    const lifetimes = ANSWER_LIFETIMES.map((minutes) => {
      const label = say(language, minutes === 0 ? 'settings.answersStay' : 'settings.answerLifetime', { minutes });
      return choice('answerLifetime', minutes, label, minutes === settings.answerLifetime);
    });
    const name = changedBy && tameText(changedBy);
    const paragraphs = [
      say(language, 'settings.title'),
      describe(settings, language)
        .map((line) => `• ${line}`)
        .join('\n'),
      say(language, 'settings.buttons'),
      ...(name ? [say(language, 'settings.changedBy', { name })] : []),
    ];
    return {
      html: escapeHtml(paragraphs.join('\n\n')),
      keyboard: createKeyboard(
        LANGUAGES.map((each) => choice('language', each, languageName(each), each === language)),
        [toggle('quiet'), toggle('muted')],
        [toggle('administratorsOnly'), toggle('inPrivate')],
        ...inRows(coolDowns),
        ...inRows(lifetimes),
      ),
    };
  };
}
