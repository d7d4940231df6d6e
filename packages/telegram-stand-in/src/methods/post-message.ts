/** Posts messages of the bot. */

import type { InlineKeyboardMarkup, Message, ReplyParameters } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import { rejectUnsupportedFields } from '../api/unsupported.ts';
import { copyToDiscussion } from '../chats/deliver-message.ts';
import { createSenderFields } from '../chats/senders.ts';
import { createThreadFields } from '../chats/threads.ts';
import { checkMarkupAllowed } from '../keyboards/reply-markup.ts';
import type { ChatState, MessageContent } from '../state/chat-store.ts';
import { checkCanPost, type PostContent } from '../state/members.ts';
import type { InputPrompt } from '../state/prompts.ts';
import type { ServerState } from '../state/server-state.ts';

/** The parameters that all methods that post a message have in common. */
export interface PostParams {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_to_message_id?: number;
  readonly protect_content?: boolean | undefined;
  readonly reply_markup?: InlineKeyboardMarkup | InputPrompt['markup'];
}

function findRepliedMessage(state: ChatState, params: PostParams): Message | undefined {
  const reply: Partial<ReplyParameters> | undefined =
    params.reply_parameters ?? (params.reply_to_message_id ? { message_id: params.reply_to_message_id } : undefined);
  if (reply === undefined) return undefined;
  const { message_id: messageId, allow_sending_without_reply: isOptional = false } = reply;
  if (typeof messageId !== 'number') throw badRequest('can\'t find field "message_id"');
  rejectUnsupportedFields(reply, ['message_id', 'allow_sending_without_reply'], 'reply_parameters');
  const message = state.messages.get(messageId);
  if (message === undefined && !isOptional) throw badRequest('message to be replied not found');
  return message;
}

/** Checks whether the bot can manage topics, and so write in closed ones. */
export function canManageTopics({ bot }: ServerState, { members }: ChatState): boolean {
  const member = members.get(bot.id);
  return member?.status === 'administrator' && member.can_manage_topics === true;
}

/** Posts a message of the bot. Throws `BotApiError` if the bot cannot post it in the chat. */
export function postBotMessage(
  server: ServerState,
  params: PostParams,
  content: MessageContent,
  contentName: PostContent = 'text messages',
): Message {
  const { bot, chats, changes } = server;
  const state = chats.findAccessible(params.chat_id);
  checkCanPost(state.chat, state.members.get(bot.id), contentName);
  checkMarkupAllowed(params.reply_markup, state.chat.type);
  const replied = findRepliedMessage(state, params);
  const message = chats.post(state, {
    ...createSenderFields(state, bot),
    ...createThreadFields(state, replied, params.message_thread_id, canManageTopics(server, state)),
    ...content,
    ...omitUndefined({ has_protected_content: params.protect_content || undefined }),
  });
  recordBotMessage(state, message);
  const { reply_markup: markup } = params;
  if (markup !== undefined && !('inline_keyboard' in markup)) state.prompts.push({ message, markup });
  copyToDiscussion(server, state, message);
  changes.notify();
  return message;
}

/** Records a new message as one of the bot, which people see as new and which the bot can edit. */
export function recordBotMessage(state: ChatState, message: Message): void {
  state.botMessageIds.add(message.message_id);
  state.isOtherBotLast = false;
  state.action = undefined;
  state.botActivity.messages.push(message);
}
