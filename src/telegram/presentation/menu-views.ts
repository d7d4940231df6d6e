import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { type ChatSettings, COOL_DOWNS } from '../chat-settings.ts';
import { type Button, layOut } from './keyboard.ts';
import { escapeHtml } from './render-html.ts';
import type { Prompt } from '../transport/send-view.ts';
import { PAGE_SIZE, topicsOf, type View, type Views } from './reply-views.ts';
import type { Wording } from './interface-texts.ts';

/** What the bot shows of itself, each in a language. */
export type Menus = ReturnType<typeof createMenus>;

/** Marks a choice that is made. */
const ticked = (text: string, isChosen: boolean) => (isChosen ? `✓ ${text}` : text);

/** Creates what lays out lists, menus and settings as messages with buttons. */
export function createMenus(base: KnowledgeBase, { say, nameOf }: Wording, views: Views) {
  const topics = topicsOf(base);
  const pages = Math.ceil(topics.length / PAGE_SIZE);

  return {
    say,

    /** A page of the list of all facts; pages count from 0, and one beyond the last is the last. */
    topics(wanted: number, language: Language): View {
      const page = Math.min(wanted, pages - 1);
      const turn = (key: string, to: number): Button[] =>
        to < 0 || to >= pages ? [] : [[say(language, key), { verb: 'topics', page: to, language }]];
      const shown = topics.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
      return {
        html: escapeHtml(say(language, 'topics.title', { page: page + 1, pages })),
        keyboard: layOut(...views.factRows(shown, language, 'private'), [
          ...turn('button.previous', page - 1),
          ...turn('button.next', page + 1),
        ]),
      };
    },

    /** The choice of a language, with the one that is in use. */
    languages(current: Language): View {
      return {
        html: escapeHtml(say(current, 'language.menu')),
        keyboard: layOut(
          LANGUAGES.map((language) => [ticked(nameOf(language), language === current), { verb: 'lang', language }]),
        ),
      };
    },

    /** The settings of a group, with those that are in use. */
    settings({ quiet, muted, coolDown }: ChatSettings, language: Language): View {
      const toggle = (setting: 'quiet' | 'muted', isOn: boolean): Button => [
        ticked(say(language, `settings.${setting}`), isOn),
        { verb: 'set', setting, value: `${!isOn}` },
      ];
      return {
        html: escapeHtml(say(language, 'settings.text')),
        keyboard: layOut(
          LANGUAGES.map((each) => [
            ticked(nameOf(each), each === language),
            { verb: 'set', setting: 'language', value: each },
          ]),
          [toggle('quiet', quiet), toggle('muted', muted)],
          COOL_DOWNS.map((seconds) => [
            ticked(
              say(language, seconds === 0 ? 'settings.noCoolDown' : 'settings.coolDown', { seconds }),
              seconds === coolDown,
            ),
            { verb: 'set', setting: 'coolDown', value: `${seconds}` },
          ]),
        ),
      };
    },

    /** What a person sees first: the fact that the fact base begins with, and where to go on, are a tap away. */
    welcome(language: Language): View {
      const [first] = topics;
      const facts = first === undefined ? [] : [first, ...(base.facts.get(first)?.related ?? [])];
      return {
        html: escapeHtml(say(language, 'start.welcome')),
        keyboard: layOut(...views.factRows(facts, language, 'private'), [views.topicsButton(language)]),
      };
    },

    /** A text of the interface, without buttons. */
    plain(language: Language, key: string, values?: Readonly<Record<string, unknown>>): View {
      return { html: escapeHtml(say(language, key, values)) };
    },

    /** The request for a question that was not put. */
    prompt(language: Language): Prompt {
      return { html: escapeHtml(say(language, 'ask.prompt')), hint: say(language, 'ask.hint') };
    },

    /** How to ask in a private chat. */
    help(language: Language): View {
      return { html: escapeHtml(say(language, 'help.text')), keyboard: layOut([views.topicsButton(language)]) };
    },

    /** What the bot is, and all the sources that it answers from. */
    about(language: Language): View {
      const sources = views.renderSources(
        Object.keys(base.sources).map((source) => ({ source })),
        language,
      );
      return { html: `${escapeHtml(say(language, 'introduction.text'))}\n\n${sources}` };
    },
  };
}
