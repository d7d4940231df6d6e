/** Views that are not replies to questions: menus, settings, help and other texts of the interface. */

import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { type Button, createKeyboard } from './keyboard.ts';
import { escapeHtml } from './render-html.ts';
import type { ReplyKeyboards } from './reply-keyboards.ts';
import type { ReplyViews } from './reply-views.ts';
import { createSettingsView } from './settings-view.ts';
import { tick } from './tick.ts';
import { listTopics, PAGE_SIZE } from './topics.ts';
import type { Prompt, View } from './view.ts';

/** The menu views of a resolution. */
export type MenuViews = ReturnType<typeof createMenuViews>;

/** The lines of `/privacy`, in their order. */
const PRIVACY_LINES = 'settings ratings reports memory unanswered watches counters logs'.split(' ');

/** Creates the menu views of a resolution. `unansweredDays` is how long unanswered questions are kept, 0 for not. */
export function createMenuViews(
  base: KnowledgeBase,
  texts: InterfaceTexts,
  { renderSources }: ReplyViews,
  { factRows, topicsButton }: ReplyKeyboards,
  unansweredDays: number,
) {
  const { say, languageName } = texts;
  const topics = listTopics(base);
  const pages = Math.ceil(topics.length / PAGE_SIZE);

  return {
    say,

    /** A page of the list of all facts. Pages count from 0; a number beyond the last shows the last. */
    topics(requestedPage: number, language: Language): View {
      const page = Math.min(requestedPage, pages - 1);
      const pageButton = (key: string, target: number): Button[] =>
        target < 0 || target >= pages ? [] : [[say(language, key), { verb: 'topics', page: target, language }]];
      const shown = topics.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
      return {
        html: escapeHtml(say(language, 'topics.title', { page: page + 1, pages })),
        keyboard: createKeyboard(...factRows(shown, language, 'private'), [
          ...pageButton('button.previous', page - 1),
          ...pageButton('button.next', page + 1),
        ]),
      };
    },

    /** The choice of a language, with a tick at the current one. */
    languages(current: Language): View {
      return {
        html: escapeHtml(say(current, 'language.menu')),
        keyboard: createKeyboard(
          LANGUAGES.map((language) => [tick(languageName(language), language === current), { verb: 'lang', language }]),
        ),
      };
    },

    /** The settings of a group, in words and with ticks at the current values. */
    settings: createSettingsView(texts),

    /** The reply to `/start`, with buttons for the first fact of the fact base, its related facts, and all topics. */
    welcome(language: Language): View {
      const [first] = topics;
      const facts = first === undefined ? [] : [first, ...(base.facts.get(first)?.related ?? [])];
      return {
        html: escapeHtml(say(language, 'start.welcome')),
        keyboard: createKeyboard(...factRows(facts, language, 'private'), [topicsButton(language)]),
      };
    },

    /** A text of the interface, without buttons. */
    text(language: Language, key: string, values?: Readonly<Record<string, unknown>>): View {
      return { html: escapeHtml(say(language, key, values)) };
    },

    /** The prompt after a command or a mention that has no question. */
    prompt(language: Language): Prompt {
      return { html: escapeHtml(say(language, 'ask.prompt')), hint: say(language, 'ask.hint') };
    },

    /** How to use the bot in a private chat. */
    help(language: Language): View {
      return { html: escapeHtml(say(language, 'help.text')), keyboard: createKeyboard([topicsButton(language)]) };
    },

    /** What the bot keeps, why and how long, in eight lines. */
    privacy(language: Language): View {
      const lines = PRIVACY_LINES.map((line) => {
        const isOff = unansweredDays === 0 && (line === 'unanswered' || line === 'counters');
        return say(language, `privacy.${line}${isOff ? 'Off' : ''}`, { days: unansweredDays });
      });
      return { html: escapeHtml(lines.join('\n')) };
    },

    /** What the bot is, and all its sources. */
    about(language: Language): View {
      const citations = Object.keys(base.sources).map((source) => ({ source }));
      return { html: `${escapeHtml(say(language, 'introduction.text'))}\n\n${renderSources(citations, language)}` };
    },
  };
}
