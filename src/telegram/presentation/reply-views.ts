import { InlineKeyboard } from 'grammy';
import { nameSources } from '../../answering/citations.ts';
import type { Reply } from '../../answering/create-reply.ts';
import type { FactPresenter, FactSelection } from '../../answering/present-facts.ts';
import type { Translator } from '../../answering/texts.ts';
import { isUnanswered } from '../../knowledge/fact-id.ts';
import type { Citation, KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Source } from '../../knowledge/schema.ts';
import type { Language } from '../../language/detect.ts';
import type { PictureKind } from '../../pictures/pictures.ts';
import { copiedText } from './copied-text.ts';
import { deepLink, shareLink } from './deep-link.ts';
import { type Button, layOut } from './keyboard.ts';
import type { Place } from '../chat-kind.ts';
import { escapeHtml, renderHtml, renderLink } from './render-html.ts';
import { otherThan, type Wording } from './interface-texts.ts';

/** What a message shows: Telegram's HTML, and the buttons under it. */
export interface View {
  readonly html: string;
  readonly keyboard?: InlineKeyboard | undefined;
}

/** A reply as a result of an inline query shows it. */
export interface Card extends View {
  readonly title: string;
  /** What it says, in one line. */
  readonly preview: string;
}

/** What replies and facts look like, each in a language; pure but for the memory behind `tell`. */
export type Views = ReturnType<typeof createViews>;

/** What views are made of. */
export interface ViewParts {
  readonly base: KnowledgeBase;
  readonly translate: Translator;
  readonly tell: FactPresenter;
  readonly wording: Wording;
  /** The bot's user name, which is known once the bot runs. */
  readonly username: () => string;
  /** Whether there is somebody to report a wrong answer to. */
  readonly hasAdmins: boolean;
}

/** How many facts a page of the list of all facts holds. */
export const PAGE_SIZE = 8;
const MAX_RELATED = 3;

/** The facts of which something is known, in the order of the fact base. */
export function topicsOf(base: KnowledgeBase): string[] {
  return [...base.facts.keys()].filter((id) => !isUnanswered(id));
}

/** The pictures that show a fact: that of the dates, where it is one of them, or that of the vote, where it is about the vote. */
function picturesOf({ pictures }: KnowledgeBase, fact: string): PictureKind[] {
  const areaOf = (id: string | undefined) => id?.split('.')[0];
  if (pictures?.timeline?.includes(fact)) return ['timeline'];
  return pictures?.vote && areaOf(fact) === areaOf(pictures.vote.for) ? ['vote'] : [];
}

/** Creates what lays out replies and sources as messages with buttons. */
export function createViews({ base, translate, tell, wording, username, hasAdmins }: ViewParts) {
  const { say, titleOf, nameOf } = wording;
  const topics = topicsOf(base);

  /** A row for each fact; where nobody is to change a message by a button, it leads to the private chat. */
  function factRows(facts: readonly string[], language: Language, place: Place): Button[][] {
    const isShared = place === 'channel' || place === 'elsewhere';
    return facts.map((id) => [
      isShared
        ? InlineKeyboard.url(titleOf(id, language), deepLink(username(), [id]))
        : [titleOf(id, language), { verb: 'fact', told: { facts: [id] }, language }],
    ]);
  }

  const topicsButton = (language: Language, page = 0): Button => [
    say(language, 'button.topics'),
    { verb: 'topics', page, language },
  ];
  const privateChatButton = (language: Language) =>
    InlineKeyboard.url(say(language, 'button.privateChat'), `https://t.me/${username()}`);
  const moreButton = (language: Language, place: Place) =>
    place === 'private' ? topicsButton(language) : privateChatButton(language);

  function shareRow(reply: Reply): Button[] {
    const { facts, language } = reply;
    const titles = facts.map((id) => titleOf(id, language)).join(' · ');
    return [
      InlineKeyboard.url(say(language, 'button.share'), shareLink(deepLink(username(), facts), titles)),
      InlineKeyboard.copyText(say(language, 'button.copy'), copiedText(reply)),
    ];
  }

  function feedbackRow(told: FactSelection, language: Language): Button[] {
    return [
      [say(language, 'button.helpful'), { verb: 'rate', helpful: true, told }],
      [say(language, 'button.unhelpful'), { verb: 'rate', helpful: false, told }],
      ...(hasAdmins ? [[say(language, 'button.report'), { verb: 'report', told, language }] as const] : []),
    ];
  }

  function answerKeyboard(reply: Reply, place: Place): InlineKeyboard {
    const { facts, claim, language } = reply;
    const told: FactSelection = { facts, claim };
    if (place === 'channel' || place === 'elsewhere') return layOut(shareRow(reply));
    const other = otherThan(language);
    const turning: Button[] = [
      [say(language, 'button.source'), { verb: 'source', told, language }],
      [nameOf(other), { verb: 'lang', language: other, told }],
    ];
    const drawn: Button[] = [...new Set(facts.flatMap((id) => picturesOf(base, id)))].map((kind) => [
      say(language, `button.picture.${kind}`),
      { verb: 'picture', kind, language },
    ]);
    if (place === 'group') return layOut(turning, [...shareRow(reply), ...drawn]);
    const related = [...new Set(facts.flatMap((id) => base.facts.get(id)?.related ?? []))]
      .filter((id) => !facts.includes(id))
      .slice(0, MAX_RELATED);
    const page = Math.max(0, Math.floor(topics.indexOf(facts[0] ?? '') / PAGE_SIZE));
    return layOut(
      ...factRows(related, language, place),
      [...turning, topicsButton(language, page)],
      [...shareRow(reply), ...drawn],
      feedbackRow(told, language),
    );
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

  /** A reply with the buttons that go with its outcome and its place. */
  function reply(given: Reply, place: Place): View {
    const html = renderHtml(given);
    const { facts, language } = given;
    switch (given.outcome) {
      case 'answer':
      case 'unanswered':
        return { html, keyboard: answerKeyboard(given, place) };
      case 'suggestions':
        return { html, keyboard: layOut(...factRows(facts, language, place), [moreButton(language, place)]) };
      case 'smalltalk':
        return { html };
      case 'fallback':
        return { html, keyboard: layOut([moreButton(language, place)]) };
      default:
        return given.outcome satisfies never;
    }
  }

  return {
    reply,
    factRows,
    topicsButton,
    renderSources,

    /** Picked facts, told; undefined where one of them is not known. */
    told(what: FactSelection, language: Language, place: Place, chat?: string): View | undefined {
      const found = tell(what, language, chat);
      return found && reply(found, place);
    },

    /** A reply as a card; it is headed by the facts that it tells. */
    card(given: Reply): Card {
      const { facts, language, parts } = given;
      const said = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
      return {
        ...reply(given, 'elsewhere'),
        title: facts.map((id) => titleOf(id, language)).join(' · '),
        preview: said.join(' ').replaceAll('\n', ' '),
      };
    },

    /** Where what was told stands, source by source; undefined where a fact is not known. */
    sources(what: FactSelection, language: Language): View | undefined {
      const facts = what.facts.map((id) => base.facts.get(id));
      if (!facts.every((fact) => fact !== undefined)) return undefined;
      const titles = facts.map(({ id }) => `<b>${escapeHtml(titleOf(id, language))}</b>`).join('\n');
      const cites = facts.flatMap((fact) => fact.cites);
      const other = otherThan(language);
      return {
        html: `${titles}\n\n${renderSources(cites, language)}`,
        keyboard: layOut([
          [say(language, 'button.back'), { verb: 'fact', told: what, language }],
          [nameOf(other), { verb: 'source', told: what, language: other }],
        ]),
      };
    },
  };
}
