/** Middleware that lets replicas remember the same: each update gets the entries that it may need, all at once. */

import type { MiddlewareFn } from 'grammy';
import { CONVERSATIONS } from '../../answering/conversation-memory.ts';
import type { SharedEntry, SharedState } from '../../storage/shared-state.ts';
import { conversationOf, privateConversation } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { ANSWERED_QUESTIONS, answerKey, LAST_ANSWERS, lastAnswerKey } from './answer-log.ts';
import { STATE_MAPS } from './chat-state.ts';
import { isRequestPayload, REQUESTS } from './pending-requests.ts';
import { QUESTIONS, questionKey } from './question-log.ts';

/** Returns the payload in a link to a request, such as `/start ask-Zk3jT0aVt6Q1xw9e`. */
function requestPayloadOf({ message }: BotContext): string | undefined {
  const [, payload = ''] = (message?.text ?? message?.caption ?? '').split(/\s+/, 2);
  return isRequestPayload(payload) ? payload : undefined;
}

/** The entries of the chat and the person of an update. */
function entriesOfChat(ctx: BotContext): SharedEntry[] {
  const { chat, from, msg } = ctx;
  if (!chat) return [];
  const entries = [
    { map: CONVERSATIONS, key: conversationOf(ctx) },
    { map: LAST_ANSWERS.name, key: lastAnswerKey(ctx) },
  ];
  if (msg?.media_group_id !== undefined) entries.push({ map: STATE_MAPS.albums.name, key: msg.media_group_id });
  if (chat.type === 'private' || chat.type === 'channel') return entries;
  const { coolDowns, upgradedGroups, administrators } = STATE_MAPS;
  for (const { name } of [coolDowns, upgradedGroups, administrators]) entries.push({ map: name, key: `${chat.id}` });
  // A group may have its answers sent to private chats.
  if (from) entries.push({ map: CONVERSATIONS, key: privateConversation(from.id) });
  return entries;
}

/** The entries of the message of an update: of a question, of the answer whose button was pressed, or replied to. */
function entriesOfMessage(ctx: BotContext): SharedEntry[] {
  const { msg, callbackQuery } = ctx;
  if (!msg) return [];
  const answer = callbackQuery ? msg : msg.reply_to_message;
  const entries: SharedEntry[] = callbackQuery ? [] : [{ map: QUESTIONS.name, key: questionKey(msg) }];
  if (answer) entries.push({ map: ANSWERED_QUESTIONS.name, key: answerKey(msg.chat.id, answer.message_id) });
  const payload = requestPayloadOf(ctx);
  if (payload !== undefined) entries.push({ map: REQUESTS.name, key: payload });
  return entries;
}

/**
 * Creates the middleware. It belongs behind what keeps the updates of a chat in order. An update whose entries cannot
 * be fetched fails: an answer in a wrong context would be worse than a late one.
 */
export function shareState(shared: SharedState): MiddlewareFn<BotContext> {
  return (ctx, next) => shared.handle([...entriesOfChat(ctx), ...entriesOfMessage(ctx)], next);
}
