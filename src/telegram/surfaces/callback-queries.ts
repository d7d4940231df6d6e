/** The buttons that change the view of a message. Must be the last composer: it also answers all other buttons. */

import { Composer } from 'grammy';
import type { Language } from '../../language/detect.ts';
import { chatKindOf, conversationOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { ActionOf } from '../presentation/callback-data.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import type { View } from '../presentation/view.ts';
import { replaceView } from '../transport/send-view.ts';
import type { AnswerLog } from './answer-log.ts';
import { type CallbackAnswerer, type CallbackContext, onAction } from './callbacks.ts';

const VERBS = ['fact', 'source', 'lang', 'cite', 'topics', 'section'] as const;

/**
 * Creates the composer for facts, sources, languages, references and topics. Answers every callback query before it
 * edits.
 */
export function createCallbackQueries(
  views: ReplyViews,
  menus: MenuViews,
  answerCallback: CallbackAnswerer,
  answers: Pick<AnswerLog, 'add' | 'questionOf'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const refuse = (ctx: BotContext, language: Language, key: string) =>
    answerCallback(ctx, { text: menus.say(language, key), isAlert: true });

  function viewOf(action: ActionOf<(typeof VERBS)[number]>, ctx: CallbackContext): View | undefined {
    const { language = ctx.language } = action;
    // A message that was sent inline belongs to no conversation of the bot.
    const conversation = ctx.chat && conversationOf(ctx);
    switch (action.verb) {
      case 'fact':
        return views.facts(action.selection, language, chatKindOf(ctx), conversation);
      case 'source':
        return views.sources(action.selection, language);
      case 'lang':
        return action.selection
          ? views.facts(action.selection, language, chatKindOf(ctx), conversation)
          : menus.languages(language);
      case 'cite':
        return menus.cite(language, action.selection);
      case 'topics':
        return menus.topics(language);
      case 'section':
        return menus.section(action.section, language);
      default:
        return action satisfies never;
    }
  }

  onAction(composer, VERBS, async (ctx, action) => {
    const view = viewOf(action, ctx);
    if (!view) return refuse(ctx, action.language ?? ctx.language, 'button.outdated');
    await answerCallback(ctx);
    if (action.verb === 'lang' && !action.selection && ctx.chat?.type === 'private')
      await ctx.changeSettings({ language: action.language });
    const newIds = await replaceView(ctx, view);
    const { chat, message_id: messageId } = ctx.msg ?? {};
    const question = chat && messageId !== undefined && answers.questionOf(chat.id, messageId);
    if (question) answers.add(chat.id, newIds, question);
  });

  composer.on('callback_query', (ctx) => refuse(ctx, ctx.language, 'button.unknown'));
  return composer;
}
