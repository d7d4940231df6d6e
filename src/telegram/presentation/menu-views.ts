/** Views that are not replies to questions: menus, settings, help and other texts of the interface. */

import type { FactSelection } from '../../answering/present-facts.ts';
import { writeReferences } from '../../answering/references.ts';
import type { Translator } from '../../answering/texts.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { type Button, createKeyboard, packRows } from './keyboard.ts';
import { escapeHtml, renderCopyable } from './render-html.ts';
import { MAX_ROWS, type ReplyKeyboards } from './reply-keyboards.ts';
import { createSettingsView } from './settings-view.ts';
import type { SourceTexts } from './source-texts.ts';
import { tick } from './tick.ts';
import { listSections, listTopics } from './topics.ts';
import type { Prompt, View } from './view.ts';

/** The menu views of a resolution. */
export type MenuViews = ReturnType<typeof createMenuViews>;

/** The lines of `/privacy`, in their order. */
const PRIVACY_LINES = 'settings ratings reports memory unanswered watches counters logs'.split(' ');

/** The parts that menu views are built from. */
export interface MenuViewParts {
  readonly base: KnowledgeBase;
  readonly translate: Translator;
  readonly texts: InterfaceTexts;
  readonly sourceTexts: SourceTexts;
  readonly keyboards: ReplyKeyboards;
  /** How many days unanswered questions are kept; 0 for not. */
  readonly unansweredDays: number;
}

/** Creates the menu views of a resolution. */
export function createMenuViews(parts: MenuViewParts) {
  const { base, translate, texts, sourceTexts, keyboards, unansweredDays } = parts;
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

    /** The settings of a group, in words and with ticks at the current values. */
    settings: createSettingsView(texts),

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
      return {
        html: `${escapeHtml(say(language, 'introduction.text'))}\n\n${sourceTexts.introduce(citations, language)}`,
      };
    },
  };
}
