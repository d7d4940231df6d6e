/** "Tell me when you know": people who wait for an answer that no source has yet. */

import { Composer } from 'grammy';
import { resolvingFacts } from '../../insights/resolving-facts.ts';
import type { Watch, WatchList } from '../../insights/watch-list.ts';
import { isUnanswered } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import { conversationOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { sendView } from '../transport/send-view.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';

/** The parts that watching is built from. */
export interface WatchingParts {
  readonly base: KnowledgeBase;
  readonly views: ReplyViews;
  readonly menus: MenuViews;
  readonly watchList: WatchList;
  readonly answerCallback: CallbackAnswerer;
}

/** How people come to wait for an answer. */
export interface Watching {
  /** Handles the button. */
  readonly buttons: Composer<BotContext>;
  /** Notes that a private chat waits for a topic. Returns what to say about it, also if that failed. Never throws. */
  subscribe(ctx: BotContext, watch: Watch, language: Language): Promise<string>;
}

/** Creates what lets people wait for an answer. If a fact answers the topic by now, the button shows it at once. */
export function createWatching(parts: WatchingParts): Watching {
  const { base, views, menus, watchList, answerCallback } = parts;
  const buttons = new Composer<BotContext>();

  const subscribe: Watching['subscribe'] = async ({ logger }, watch, language) => {
    try {
      return menus.say(language, (await watchList.add(watch)) ? 'watch.noted' : 'watch.notedBefore');
    } catch (error) {
      logger.error({ err: error }, 'failed to note who waits for an answer');
      return menus.say(language, 'watch.failed');
    }
  };

  onAction(buttons, ['watch'], async (ctx, { topic }) => {
    const { language } = ctx;
    if (ctx.chat?.type !== 'private' || !isUnanswered(topic) || !base.facts.has(topic))
      return answerCallback(ctx, { text: menus.say(language, 'button.outdated'), isAlert: true });
    const answer = views.facts({ facts: resolvingFacts(base, topic) }, language, 'private', conversationOf(ctx));
    if (answer) {
      await answerCallback(ctx);
      return void (await sendView(ctx, answer));
    }
    await answerCallback(ctx, { text: await subscribe(ctx, { topic, chat: ctx.chat.id }, language), isAlert: true });
  });
  return { buttons, subscribe };
}
