/** The buttons below replies. */

import { InlineKeyboard } from 'grammy';
import type { Reply } from '../../answering/create-reply.ts';
import type { FactSelection } from '../../answering/present-facts.ts';
import { resolvingFacts } from '../../insights/resolving-facts.ts';
import { areaOf } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { PictureKind } from '../../pictures/pictures.ts';
import type { ChatKind } from '../chat-kind.ts';
import { formatCopiedText } from './copied-text.ts';
import { formatDeepLink, formatShareLink } from './deep-link.ts';
import { type InterfaceTexts, otherLanguage } from './interface-texts.ts';
import { type Button, createKeyboard } from './keyboard.ts';
import { listTopics, PAGE_SIZE } from './topics.ts';

/** The keyboards of a resolution. */
export type ReplyKeyboards = ReturnType<typeof createReplyKeyboards>;

/** The parts that reply keyboards are built from. */
export interface ReplyKeyboardParts {
  readonly base: KnowledgeBase;
  readonly texts: InterfaceTexts;
  /** Returns the bot's username, which is known once the bot runs. */
  readonly username: () => string;
  /** Whether there is an administrator who receives reports. */
  readonly hasAdmins: boolean;
}

const MAX_RELATED = 3;

/** Returns the pictures that show a fact: the timeline if it is on it, or the vote if the fact is about the vote. */
function picturesOf({ pictures }: KnowledgeBase, fact: string): PictureKind[] {
  if (pictures?.timeline?.includes(fact)) return ['timeline'];
  return pictures?.vote && areaOf(fact) === areaOf(pictures.vote.for) ? ['vote'] : [];
}

/** Creates the keyboards of a resolution. In channels and remote chats, buttons never change a message. */
export function createReplyKeyboards({ base, texts, username, hasAdmins }: ReplyKeyboardParts) {
  const { say, factTitle, languageName } = texts;
  const topics = listTopics(base);
  const isShared = (chat: ChatKind) => chat === 'channel' || chat === 'remote';

  /** One row for each fact. In channels and remote chats, it links to the private chat. */
  function factRows(facts: readonly string[], language: Language, chat: ChatKind): Button[][] {
    return facts.map((id) => [
      isShared(chat)
        ? InlineKeyboard.url(factTitle(id, language), formatDeepLink(username(), [id]))
        : [factTitle(id, language), { verb: 'fact', selection: { facts: [id] }, language }],
    ]);
  }

  const topicsButton = (language: Language, page = 0): Button => [
    say(language, 'button.topics'),
    { verb: 'topics', page, language },
  ];

  function moreRow(language: Language, chat: ChatKind): Button[] {
    if (chat === 'private') return [topicsButton(language)];
    return [InlineKeyboard.url(say(language, 'button.privateChat'), `https://t.me/${username()}`)];
  }

  function shareRow(reply: Reply): Button[] {
    const { facts, language } = reply;
    const titles = facts.map((id) => factTitle(id, language)).join(' · ');
    return [
      InlineKeyboard.url(say(language, 'button.share'), formatShareLink(formatDeepLink(username(), facts), titles)),
      InlineKeyboard.copyText(say(language, 'button.copy'), formatCopiedText(reply)),
    ];
  }

  /** Below a question that no source answers yet: a button to be told when one does. */
  function watchRow({ outcome, facts: [topic = ''], language }: Reply): Button[] {
    const isOpen = outcome === 'unanswered' && resolvingFacts(base, topic).length === 0;
    return isOpen ? [[say(language, 'button.watch'), { verb: 'watch', topic }]] : [];
  }

  function feedbackRow(selection: FactSelection, language: Language): Button[] {
    return [
      [say(language, 'button.helpful'), { verb: 'rate', helpful: true, selection }],
      [say(language, 'button.unhelpful'), { verb: 'rate', helpful: false, selection }],
      ...(hasAdmins ? [[say(language, 'button.report'), { verb: 'report', selection, language }] as const] : []),
    ];
  }

  return {
    factRows,
    topicsButton,

    /** The keyboard of an answer. */
    answer(reply: Reply, chat: ChatKind): InlineKeyboard {
      const { facts, verdict, language } = reply;
      const selection: FactSelection = { facts, verdict };
      if (isShared(chat)) return createKeyboard(shareRow(reply));
      const other = otherLanguage(language);
      const viewButtons: Button[] = [
        [say(language, 'button.source'), { verb: 'source', selection, language }],
        [languageName(other), { verb: 'lang', language: other, selection }],
      ];
      const pictureButtons: Button[] = [...new Set(facts.flatMap((id) => picturesOf(base, id)))].map((kind) => [
        say(language, `button.picture.${kind}`),
        { verb: 'picture', kind, language },
      ]);
      if (chat === 'group') return createKeyboard(viewButtons, [...shareRow(reply), ...pictureButtons]);
      const related = [...new Set(facts.flatMap((id) => base.facts.get(id)?.related ?? []))]
        .filter((id) => !facts.includes(id))
        .slice(0, MAX_RELATED);
      const page = Math.max(0, Math.floor(topics.indexOf(facts[0] ?? '') / PAGE_SIZE));
      return createKeyboard(
        watchRow(reply),
        ...factRows(related, language, chat),
        [...viewButtons, topicsButton(language, page)],
        [...shareRow(reply), ...pictureButtons],
        feedbackRow(selection, language),
      );
    },

    /** The keyboard of a reply that is no answer: the facts it suggests, if any, and a way to all topics. */
    suggestions({ facts, language }: Pick<Reply, 'facts' | 'language'>, chat: ChatKind): InlineKeyboard {
      return createKeyboard(...factRows(facts, language, chat), moreRow(language, chat));
    },

    /** The keyboard of a list of sources: back to the answer, and the other language. */
    sources(selection: FactSelection, language: Language): InlineKeyboard {
      const other = otherLanguage(language);
      return createKeyboard([
        [say(language, 'button.back'), { verb: 'fact', selection, language }],
        [languageName(other), { verb: 'source', selection, language: other }],
      ]);
    },
  };
}
