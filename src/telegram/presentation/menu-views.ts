/** Views that are not replies to questions: menus, settings, help and other texts of the interface. */

import type { FactSelection } from '../../answering/present-facts.ts';
import { writeReferences } from '../../answering/references.ts';
import type { Translator } from '../../answering/texts.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { type ChatSettings, COOL_DOWNS } from '../chat-settings.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { type Button, createKeyboard, packRows } from './keyboard.ts';
import { escapeHtml, renderCopyable } from './render-html.ts';
import { MAX_ROWS, type ReplyKeyboards } from './reply-keyboards.ts';
import type { SourceTexts } from './source-texts.ts';
import { listSections, listTopics } from './topics.ts';
import type { Prompt, View } from './view.ts';

/** The menu views of a resolution. */
export type MenuViews = ReturnType<typeof createMenuViews>;

const tick = (label: string, isChosen: boolean) => (isChosen ? `✓ ${label}` : label);

/** The parts that menu views are built from. */
export interface MenuViewParts {
  readonly base: KnowledgeBase;
  readonly translate: Translator;
  readonly texts: InterfaceTexts;
  readonly sourceTexts: SourceTexts;
  readonly keyboards: ReplyKeyboards;
}

/** Creates the menu views of a resolution. */
export function createMenuViews({ base, translate, texts, sourceTexts, keyboards }: MenuViewParts) {
  const { say, languageName } = texts;
  const { factRows, topicsButton } = keyboards;
  const sections = listSections(base);

  return {
    say,

    /** The sections of the list of all facts. */
    topics(language: Language): View {
      const buttons = sections.map(
        ({ id }): Button => [say(language, `sections.${id}`), { verb: 'section', section: id, language }],
      );
      return {
        html: escapeHtml(say(language, 'topics.title')),
        keyboard: createKeyboard(...packRows(buttons, 'private')),
      };
    },

    /** The facts of a section, and a way back to all sections; undefined if there is no such section. */
    section(id: string, language: Language): View | undefined {
      const section = sections.find((each) => each.id === id);
      return (
        section && {
          html: escapeHtml(say(language, 'topics.section', { section: say(language, `sections.${id}`) })),
          keyboard: createKeyboard(...factRows(section.facts, language, 'private'), [topicsButton(language)]),
        }
      );
    },

    /** References to the resolution and the news report, to copy; with a selection, a way back to its facts. */
    cite(language: Language, selection?: FactSelection): View {
      const references = writeReferences(base, translate, language).map(({ kind, plain, bibtex }) =>
        [
          `<b>${escapeHtml(say(language, `cite.${kind}.heading`))}</b>`,
          renderCopyable(plain),
          renderCopyable(bibtex),
        ].join('\n'),
      );
      return {
        html: [escapeHtml(say(language, 'cite.how')), ...references].join('\n\n'),
        keyboard: keyboards.references(language, selection),
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

    /** The settings of a group, with ticks at the current values. */
    settings({ quiet, muted, coolDown }: ChatSettings, language: Language): View {
      const toggle = (setting: 'quiet' | 'muted', isOn: boolean): Button => [
        tick(say(language, `settings.${setting}`), isOn),
        { verb: 'set', setting, value: `${!isOn}` },
      ];
      const coolDowns = COOL_DOWNS.map(
        (seconds): Button => [
          tick(
            say(language, seconds === 0 ? 'settings.noCoolDown' : 'settings.coolDown', { seconds }),
            seconds === coolDown,
          ),
          { verb: 'set', setting: 'coolDown', value: `${seconds}` },
        ],
      );
      return {
        html: escapeHtml(say(language, 'settings.text')),
        keyboard: createKeyboard(
          LANGUAGES.map((each) => [
            tick(languageName(each), each === language),
            { verb: 'set', setting: 'language', value: each },
          ]),
          [toggle('quiet', quiet), toggle('muted', muted)],
          // Four in a row would be too narrow for a phone.
          coolDowns.slice(0, 2),
          coolDowns.slice(2),
        ),
      };
    },

    /** The reply to `/start`, with buttons for the first fact of the fact base, its related facts, and all topics. */
    welcome(language: Language): View {
      const [first] = listTopics(base);
      const facts = first === undefined ? [] : [first, ...(base.facts.get(first)?.related ?? [])];
      return {
        html: escapeHtml(say(language, 'start.welcome')),
        keyboard: createKeyboard(...factRows(facts, language, 'private').slice(0, MAX_ROWS - 1), [
          topicsButton(language),
        ]),
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

    /** What the bot is, and all its sources. */
    about(language: Language): View {
      const citations = Object.keys(base.sources).map((source) => ({ source }));
      return {
        html: `${escapeHtml(say(language, 'introduction.text'))}\n\n${sourceTexts.introduce(citations, language)}`,
      };
    },
  };
}
