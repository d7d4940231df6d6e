import { InlineKeyboard } from 'grammy';
import { isolateRuns } from '../answering/bidi.ts';
import { nameSources } from '../answering/citations.ts';
import type { Reply } from '../answering/reply.ts';
import type { Tell, Told } from '../answering/tell.ts';
import { createAbout, type Translate } from '../answering/texts.ts';
import { type Citation, isUnanswered, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Source } from '../knowledge/schema.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { type ButtonAction, formatAction } from './callback-data.ts';
import { escapeHtml, renderHtml, renderLink } from './render-html.ts';

/** What a message shows: Telegram's HTML, and the buttons under it. */
export interface View {
  readonly html: string;
  readonly keyboard?: InlineKeyboard | undefined;
}

/** What the bot can show in a private chat, each in a language; pure but for the memory behind `tell`. */
export type Views = ReturnType<typeof createViews>;

const PAGE_SIZE = 8;
const MAX_RELATED = 3;

/** Creates what lays out replies, lists and menus as messages with buttons. */
export function createViews(base: KnowledgeBase, translate: Translate, tell: Tell) {
  const about = createAbout(translate);
  const topics = [...base.facts.keys()].filter((id) => !isUnanswered(id));
  const pages = Math.ceil(topics.length / PAGE_SIZE);

  const say = (language: Language, key: string, values: Readonly<Record<string, unknown>> = {}) =>
    isolateRuns(translate(language, key, { ...about(language), ...values }), language);
  const titleOf = (fact: string, language: Language) => say(language, `${fact}.title`);
  const otherThan = (language: Language): Language => LANGUAGES.find((other) => other !== language) ?? language;

  /** Buttons in rows; what does not fit into a button is left out. */
  function layOut(...rows: readonly (readonly (readonly [text: string, action: ButtonAction])[])[]): InlineKeyboard {
    const buttons = rows.map((row) =>
      row.flatMap(([text, action]) => {
        const data = formatAction(action);
        return data === undefined ? [] : [InlineKeyboard.text(text, data)];
      }),
    );
    return InlineKeyboard.from(buttons.filter((row) => row.length > 0));
  }

  const factRows = (facts: readonly string[], language: Language) =>
    facts.map((id) => [[titleOf(id, language), { verb: 'fact', told: { facts: [id] }, language }]] as const);
  const topicsButton = (language: Language, page = 0) =>
    [say(language, 'button.topics'), { verb: 'topics', page, language }] as const;

  function answerKeyboard(reply: Reply): InlineKeyboard {
    const { facts, claim, language } = reply;
    const related = [...new Set(facts.flatMap((id) => base.facts.get(id)?.related ?? []))]
      .filter((id) => !facts.includes(id))
      .slice(0, MAX_RELATED);
    const told: Told = { facts, claim };
    const other = otherThan(language);
    const page = Math.max(0, Math.floor(topics.indexOf(facts[0] ?? '') / PAGE_SIZE));
    return layOut(...factRows(related, language), [
      [say(language, 'button.source'), { verb: 'source', told, language }],
      [translate(other, 'language.name'), { verb: 'lang', language: other, told }],
      topicsButton(language, page),
    ]);
  }

  /** Sources by name, each with what it is. */
  function renderSources(citations: readonly Citation[], language: Language): string {
    const { lines } = nameSources(base, translate, language, citations);
    return lines
      .map(({ source: id, text, url }) => {
        const source = base.sources[id] as Source;
        const paragraphs = source.kind === 'report' ? source.paragraphs : undefined;
        const name = url ? renderLink(text, url) : escapeHtml(text);
        return `• ${name}\n${escapeHtml(say(language, `source.about.${source.kind}`, { paragraphs }))}`;
      })
      .join('\n\n');
  }

  /** A reply with the buttons that go with its outcome. */
  function reply(given: Reply): View {
    const html = renderHtml(given);
    const { facts, language } = given;
    switch (given.outcome) {
      case 'answer':
      case 'unanswered':
        return { html, keyboard: answerKeyboard(given) };
      case 'suggestions':
        return { html, keyboard: layOut(...factRows(facts, language), [topicsButton(language)]) };
      case 'smalltalk':
        return { html };
      case 'fallback':
        return { html, keyboard: layOut([topicsButton(language)]) };
      default:
        return given.outcome satisfies never;
    }
  }

  return {
    say,
    reply,

    /** Picked facts, told; undefined where one of them is not known. */
    told(what: Told, language: Language, chat?: string): View | undefined {
      const found = tell(what, language, chat);
      return found && reply(found);
    },

    /** Where what was told stands, source by source; undefined where a fact is not known. */
    sources(what: Told, language: Language): View | undefined {
      const facts = what.facts.map((id) => base.facts.get(id));
      if (!facts.every((fact) => fact !== undefined)) return undefined;
      const titles = facts.map(({ id }) => `<b>${escapeHtml(titleOf(id, language))}</b>`).join('\n');
      const other = otherThan(language);
      return {
        html: `${titles}\n\n${renderSources(
          facts.flatMap(({ cites }) => cites),
          language,
        )}`,
        keyboard: layOut([
          [say(language, 'button.back'), { verb: 'fact', told: what, language }],
          [translate(other, 'language.name'), { verb: 'source', told: what, language: other }],
        ]),
      };
    },

    /** A page of the list of all facts; pages count from 0, and one beyond the last is the last. */
    topics(wanted: number, language: Language): View {
      const page = Math.min(wanted, pages - 1);
      const turn = (key: string, to: number) =>
        to < 0 || to >= pages ? [] : [[say(language, key), { verb: 'topics', page: to, language }] as const];
      return {
        html: escapeHtml(say(language, 'topics.title', { page: page + 1, pages })),
        keyboard: layOut(...factRows(topics.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE), language), [
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
          LANGUAGES.map((language) => [
            `${language === current ? '✓ ' : ''}${translate(language, 'language.name')}`,
            { verb: 'lang', language },
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
        keyboard: layOut(...factRows(facts, language), [topicsButton(language)]),
      };
    },

    /** A text of the interface, without buttons. */
    plain(language: Language, key: string): View {
      return { html: escapeHtml(say(language, key)) };
    },

    /** How to ask. */
    help(language: Language): View {
      return { html: escapeHtml(say(language, 'help.text')), keyboard: layOut([topicsButton(language)]) };
    },

    /** What the bot is, and all the sources that it answers from. */
    about(language: Language): View {
      const sources = renderSources(
        Object.keys(base.sources).map((source) => ({ source })),
        language,
      );
      return { html: `${escapeHtml(say(language, 'introduction.text'))}\n\n${sources}` };
    },
  };
}
