/** Views of replies, facts and sources. */

import type { InlineKeyboard } from 'grammy';
import type { Reply } from '../../answering/create-reply.ts';
import type { FactPresenter, FactSelection } from '../../answering/present-facts.ts';
import { textOf } from '../../answering/text-of.ts';
import { factsOf, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { ChatKind } from '../chat-kind.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { escapeHtml, renderHtml } from './render-html.ts';
import type { ReplyKeyboards } from './reply-keyboards.ts';
import type { SourceTexts } from './source-texts.ts';
import type { Card, View } from './view.ts';

/** The reply views of a resolution. They are pure, except that `facts` notes what the conversation is about. */
export type ReplyViews = ReturnType<typeof createReplyViews>;

/** The parts that reply views are built from. */
export interface ReplyViewParts {
  readonly base: KnowledgeBase;
  readonly presentFacts: FactPresenter;
  readonly texts: InterfaceTexts;
  readonly sourceTexts: SourceTexts;
  readonly keyboards: ReplyKeyboards;
}

/** Creates the reply views of a resolution. */
export function createReplyViews({ base, presentFacts, texts, sourceTexts, keyboards }: ReplyViewParts) {
  const { factTitle } = texts;

  /** A reply with the buttons for its outcome and the kind of chat. */
  function replyView(reply: Reply, chat: ChatKind): View {
    const html = renderHtml(reply);
    switch (reply.outcome) {
      case 'answer':
      case 'unanswered':
        return { html, keyboard: keyboards.answer(reply, chat) };
      case 'suggestions':
        return { html, keyboard: keyboards.suggestions(reply, chat) };
      case 'smalltalk':
        return { html };
      case 'fallback':
        return chat === 'group'
          ? { html: escapeHtml(texts.say(reply.language, 'fallback.inGroup')) }
          : { html, keyboard: keyboards.suggestions(reply, chat) };
      default:
        return reply.outcome satisfies never;
    }
  }

  return {
    reply: replyView,

    /** The answer with the selected facts; undefined if one of them does not exist. */
    facts(selection: FactSelection, language: Language, chat: ChatKind, conversation?: string): View | undefined {
      const reply = presentFacts(selection, language, conversation);
      return reply && replyView(reply, chat);
    },

    /** A reply with the other buttons open. */
    openMenu: (reply: Reply, chat: ChatKind): View => ({
      html: renderHtml(reply),
      keyboard: keyboards.more(reply, chat),
    }),

    /** The other buttons of the answer with the selected facts; undefined if one of them does not exist. */
    moreButtons(selection: FactSelection, language: Language, chat: ChatKind): InlineKeyboard | undefined {
      const reply = presentFacts(selection, language);
      return reply && keyboards.more(reply, chat);
    },

    /** A reply as an inline result. Its title names its facts. */
    card(reply: Reply): Card {
      return {
        ...replyView(reply, 'remote'),
        title: reply.facts.map((id) => factTitle(id, reply.language)).join(' · '),
        preview: textOf(reply).replaceAll('\n', ' '),
      };
    },

    /** The sources of the selected facts, and what each says; undefined if one of the facts does not exist. */
    sources(selection: FactSelection, language: Language): View | undefined {
      const facts = selection.facts.flatMap((id) => factsOf(base, id)).map((id) => base.facts.get(id));
      if (!facts.every((fact) => fact !== undefined)) return undefined;
      const titles = facts.map(({ id }) => `<b>${escapeHtml(factTitle(id, language))}</b>`).join('\n');
      const citations = facts.flatMap((fact) => fact.cites);
      return {
        html: `${titles}\n\n${sourceTexts.retell(citations, language)}`,
        keyboard: keyboards.sources(selection, language),
      };
    },
  };
}
