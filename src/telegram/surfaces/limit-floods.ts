/** Middleware that drops what a person or a group sends too fast, before it costs any work. */

import type { MiddlewareFn } from 'grammy';
import type { Message } from 'grammy/types';
import type { Metrics } from '../../metrics.ts';
import { senderChatOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { BucketKind, FloodLimit } from '../transport/flood-limit.ts';
import { sendView } from '../transport/send-view.ts';
import { parseCommand } from './bot-command.ts';
import { parseBotRequest } from './bot-request.ts';
import { answerCallback } from './callbacks.ts';
import { COMMANDS } from './commands.ts';
import { isIgnored } from './ignore-filter.ts';

/** The parts that the limit is built from. */
export interface FloodParts {
  readonly limit: FloodLimit;
  readonly metrics: Metrics;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Tells people that something was too much. */
  readonly notify: (ctx: BotContext) => Promise<void>;
}

const GROUP_COMMANDS: readonly string[] = ['start', ...COMMANDS.all_chat_administrators];

/** Checks whether the bot would answer a message in a group or a channel: other chatter takes no token. */
function isForBot({ me }: BotContext, message: Message, now: number): boolean {
  if (isIgnored(message, now)) return false;
  const command = parseCommand(message, me);
  return command
    ? !command.isForOtherBot && GROUP_COMMANDS.includes(command.name)
    : parseBotRequest(message, me) !== undefined;
}

/** The buckets that an update takes a token from, each with the id of its owner. */
function bucketsOf(ctx: BotContext, now: number): (readonly [BucketKind, number])[] {
  const { chat, from, callbackQuery, inlineQuery, guestMessage } = ctx;
  if (callbackQuery) return [['buttons', callbackQuery.from.id]];
  if (inlineQuery) return [['inline', inlineQuery.from.id]];
  const message = ctx.message ?? ctx.editedMessage ?? ctx.channelPost ?? ctx.editedChannelPost ?? guestMessage;
  if (!message || !chat) return [];
  // All anonymous administrators have the same id, but each group is a sender of its own.
  const sender = senderChatOf(ctx)?.id ?? from?.id;
  const person: (readonly [BucketKind, number])[] = sender === undefined ? [] : [['person', sender]];
  if (chat.type === 'private' || guestMessage) return person;
  if (!isForBot(ctx, message, now)) return [];
  // The person comes first: what one person sends too fast takes nothing from the others in the group.
  return [...person, ['group', chat.id]];
}

/** Creates the middleware. It belongs in front of what keeps updates in order, where they would wait. */
export function limitFloods({ limit, metrics, now, notify }: FloodParts): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    for (const [kind, id] of bucketsOf(ctx, now())) {
      const decision = await limit.take(kind, id);
      if (decision === 'allow') continue;
      metrics.droppedUpdates.inc({ reason: 'flood' });
      ctx.logger.debug({ bucket: kind }, 'update dropped: too many have come');
      if (decision === 'overflow') await notify(ctx);
      return;
    }
    await next();
  };
}

/** Checks whether people in the chat want to read that something was too much. */
function wantsNotice({ chat, settings }: BotContext): boolean {
  const { quiet, muted, administratorsOnly, coolDown } = settings;
  return chat?.type === 'private' || !(quiet || muted || administratorsOnly || coolDown > 0);
}

/** Tells people that something was too much, where it can be shown and is wanted. The context needs its settings. */
export async function sendFloodNotice(ctx: BotContext, menus: MenuViews): Promise<void> {
  if (ctx.callbackQuery) return answerCallback(ctx, { text: menus.say(ctx.language, 'message.flood'), isAlert: true });
  const message = ctx.message ?? ctx.editedMessage;
  if (!message || !wantsNotice(ctx)) return;
  const replyTo = message.chat.type === 'private' ? undefined : message.message_id;
  await sendView(ctx, menus.text(ctx.language, 'message.flood'), { replyTo });
}
