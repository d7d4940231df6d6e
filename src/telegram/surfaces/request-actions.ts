/** Does what a button does, because a message asked for it: "show me the chart", «المصدر؟», "this is wrong". */

import type { Reply } from '../../answering/create-reply.ts';
import { selectionOf } from '../../answering/present-facts.ts';
import type { ChatKind } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { escapeHtml, renderHtml } from '../presentation/render-html.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import type { View } from '../presentation/view.ts';
import { type SendOptions, sendView } from '../transport/send-view.ts';
import type { PictureMessages } from './picture-messages.ts';
import type { Reports } from './reports.ts';
import type { Watching } from './watching.ts';

/** Sends something as the options say; returns the ids of its messages. */
export type Sender = (options: SendOptions) => Promise<readonly number[]>;

/**
 * Does what a reply says beside its text. Returns what sends the rest: the reply, or what takes its place. Undefined if
 * nothing is left to send.
 *
 * @param shownIn the kind of chat that the reply goes to
 */
export type RequestPerformer = (ctx: BotContext, reply: Reply, shownIn: ChatKind) => Promise<Sender | undefined>;

/** The parts that requests are performed with. */
export interface RequestParts {
  readonly views: ReplyViews;
  readonly menus: MenuViews;
  readonly pictures: PictureMessages;
  readonly reports: Pick<Reports, 'ask' | 'findAnswer'>;
  readonly watching: Pick<Watching, 'subscribe'>;
}

/**
 * Creates a function that performs requests. Where a chat has no such button, the text of the reply says what to do.
 */
export function createRequestPerformer({ views, menus, pictures, reports, watching }: RequestParts): RequestPerformer {
  /** What takes the place of a reply; undefined if nothing does. */
  function viewOf({ action, ...reply }: Reply, shownIn: ChatKind): View | undefined {
    const { language } = reply;
    if (!action || shownIn === 'channel' || shownIn === 'remote') return undefined;
    switch (action.kind) {
      case 'source':
        return views.sources(selectionOf(reply), language);
      case 'share':
        return views.openMenu(reply, shownIn);
      case 'cite':
        return menus.cite(language);
      case 'topics':
        if (shownIn !== 'private') return undefined;
        // A message that was not understood keeps its own text.
        return reply.outcome === 'fallback'
          ? { html: renderHtml(reply), keyboard: menus.topics(language).keyboard }
          : menus.topics(language);
      case 'privacy':
        return shownIn === 'private' ? menus.privacy(language) : undefined;
      default:
        return undefined;
    }
  }

  return async (ctx, reply, shownIn) => {
    const { action, language } = reply;
    const isPrivate = ctx.chat?.type === 'private';
    const send =
      (view: View): Sender =>
      (to) =>
        sendView(ctx, view, to);
    switch (action?.kind) {
      case 'picture':
        if (shownIn === 'remote') break;
        return (to) => pictures.send(ctx, action.picture, language, to);
      case 'report': {
        if (shownIn === 'channel' || shownIn === 'remote') break;
        const refused = await reports.ask(ctx, action.isAboutAnswer ? reports.findAnswer(ctx) : undefined);
        return refused && send(menus.text(language, refused === 'reported' ? 'feedback.reported' : 'request.nobody'));
      }
      case 'notify': {
        if (!isPrivate || !ctx.chat) break;
        const text = await watching.subscribe(ctx, { topic: action.topic, chat: ctx.chat.id }, language);
        return send({ html: escapeHtml(text) });
      }
      case 'language':
        if (isPrivate) await ctx.changeSettings({ language: action.language });
        break;
      default:
        break;
    }
    return send(viewOf(reply, shownIn) ?? views.reply(reply, shownIn));
  };
}
