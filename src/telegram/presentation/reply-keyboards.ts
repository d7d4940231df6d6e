/** The buttons below replies. */

import { InlineKeyboard } from 'grammy';
import type { Reply } from '../../answering/create-reply.ts';
import { type FactSelection, selectionOf } from '../../answering/present-facts.ts';
import { resolvingFacts } from '../../insights/resolving-facts.ts';
import { areaOf } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { PictureKind } from '../../pictures/pictures.ts';
import type { ChatKind } from '../chat-kind.ts';
import { type ButtonAction, formatAction } from './callback-data.ts';
import { formatCopiedText } from './copied-text.ts';
import { formatDeepLink, formatShareLink } from './deep-link.ts';
import { type InterfaceTexts, otherLanguage } from './interface-texts.ts';
import { type Button, createKeyboard, packRows } from './keyboard.ts';

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

/** The most rows below a reply, so that it stays in sight on a phone. */
export const MAX_ROWS = 3;
const MAX_RELATED = 2;

/** Returns the pictures that show a fact: the timeline if it is on it, or the vote if the fact is about the vote. */
function picturesOf({ pictures }: KnowledgeBase, fact: string): PictureKind[] {
  if (pictures?.timeline?.includes(fact)) return ['timeline'];
  return pictures?.vote && areaOf(fact) === areaOf(pictures.vote.for) ? ['vote'] : [];
}

/** Creates the keyboards of a resolution. In channels and remote chats, buttons never change a message. */
export function createReplyKeyboards({ base, texts, username, hasAdmins }: ReplyKeyboardParts) {
  const { say, factTitle, languageName } = texts;
  const isShared = (chat: ChatKind) => chat === 'channel' || chat === 'remote';

  /** The buttons of facts, two in a row where they fit. In channels and remote chats, they link to the private chat. */
  function factRows(facts: readonly string[], language: Language, chat: ChatKind): Button[][] {
    return packRows(
      facts.map((id) =>
        isShared(chat)
          ? InlineKeyboard.url(factTitle(id, language), formatDeepLink(username(), [id]))
          : [factTitle(id, language), { verb: 'fact', selection: { facts: [id] }, language }],
      ),
      chat,
    );
  }

  const topicsButton = (language: Language): Button => [say(language, 'button.topics'), { verb: 'topics', language }];

  function waysOn(language: Language, chat: ChatKind): Button[] {
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

  /** Related facts: two for an answer; where no source says, those in one row, so that there is room for another. */
  function relatedRows({ facts, language, outcome }: Reply, chat: ChatKind): Button[][] {
    const related = [...new Set(facts.flatMap((id) => base.facts.get(id)?.related ?? []))]
      .filter((id) => !facts.includes(id))
      .slice(0, MAX_RELATED);
    return factRows(related, language, chat).slice(0, outcome === 'unanswered' ? 1 : MAX_RELATED);
  }

  return {
    factRows,
    topicsButton,

    /** The keyboard of an answer. If its facts are too many for the data of a button, it only has share and copy. */
    answer(reply: Reply, chat: ChatKind): InlineKeyboard {
      const { language } = reply;
      if (isShared(chat)) return createKeyboard(shareRow(reply));
      const selection = selectionOf(reply);
      const more: ButtonAction = { verb: 'more', selection, language };
      const other = otherLanguage(language);
      const lastRow: Button[] = [
        [say(language, 'button.source'), { verb: 'source', selection, language }],
        [languageName(other), { verb: 'lang', language: other, selection }],
        [say(language, 'button.more'), more],
      ];
      return createKeyboard(
        ...(chat === 'private' ? relatedRows(reply, chat) : []),
        chat === 'private' ? watchRow(reply) : [],
        formatAction(more) === undefined ? shareRow(reply) : lastRow,
      );
    },

    /** The other buttons of an answer, which take the place of the first ones. */
    more(reply: Reply, chat: ChatKind): InlineKeyboard {
      const { facts, language } = reply;
      const selection = selectionOf(reply);
      const kinds = new Set(facts.flatMap((id) => picturesOf(base, id)));
      const pictures = [...kinds].map(
        (kind): Button => [say(language, `button.picture.${kind}`), { verb: 'picture', kind, language }],
      );
      const cite: Button = [say(language, 'button.cite'), { verb: 'cite', language, selection }];
      const report: Button[] = hasAdmins
        ? [[say(language, 'button.report'), { verb: 'report', selection, language }]]
        : [];
      const back: Button = [say(language, 'button.less'), { verb: 'less', selection, language }];
      if (chat !== 'private')
        return createKeyboard(shareRow(reply), ...packRows([...pictures, cite, ...report], chat), [back]);
      return createKeyboard(
        shareRow(reply),
        ...packRows([...pictures, cite], chat),
        [
          [say(language, 'button.helpful'), { verb: 'rate', helpful: true, selection }],
          [say(language, 'button.unhelpful'), { verb: 'rate', helpful: false, selection }],
        ],
        ...packRows([...report, topicsButton(language)], chat),
        [back],
      );
    },

    /** The keyboard of a reply that is no answer: the facts it suggests, if any, and a way on if there is room. */
    suggestions({ facts, language }: Pick<Reply, 'facts' | 'language'>, chat: ChatKind): InlineKeyboard {
      const rows = factRows(facts, language, chat);
      return createKeyboard(...rows, ...(rows.length < MAX_ROWS ? [waysOn(language, chat)] : []));
    },

    /** The keyboard of a list of sources: back to the answer, and the other language. */
    sources(selection: FactSelection, language: Language): InlineKeyboard {
      const other = otherLanguage(language);
      const buttons: Button[] = [
        [say(language, 'button.back'), { verb: 'fact', selection, language }],
        [languageName(other), { verb: 'source', selection, language: other }],
      ];
      return createKeyboard(...packRows(buttons, 'group'));
    },

    /** The keyboard of references: back to the answer with the selected facts, if any, and the other language. */
    references(language: Language, selection: FactSelection | undefined): InlineKeyboard {
      const other = otherLanguage(language);
      const turn: Button = [languageName(other), { verb: 'cite', language: other, selection }];
      if (!selection) return createKeyboard([turn]);
      return createKeyboard(
        ...packRows([[say(language, 'button.back'), { verb: 'fact', selection, language }], turn], 'group'),
      );
    },
  };
}
