import { isDeepStrictEqual } from 'node:util';
import type { InlineKeyboardMarkup, Message, ReplyParameters } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import { copyToDiscussion } from '../chats/deliver-message.ts';
import { senderFields } from '../chats/senders.ts';
import { createThreadFields } from '../chats/threads.ts';
import { checkMarkupAllowed } from '../keyboards/reply-markup.ts';
import type { ChatState, MessageContent } from '../state/chat-store.ts';
import { checkCanPost } from '../state/members.ts';
import type { InputPrompt } from '../state/prompts.ts';
import type { ServerState } from '../state/server-state.ts';

/** The parameters of a method that posts, as far as they are common to all. */
interface PostParams {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_to_message_id?: number;
  readonly protect_content?: boolean | undefined;
  readonly reply_markup?: InlineKeyboardMarkup | InputPrompt['markup'];
}

const HEEDED_IN_REPLY: ReadonlySet<string> = new Set(['message_id', 'allow_sending_without_reply']);

function findRepliedMessage(state: ChatState, params: PostParams): Message | undefined {
  const given = params.reply_parameters ?? (params.reply_to_message_id && { message_id: params.reply_to_message_id });
  if (!given) return undefined;
  const { message_id: messageId, allow_sending_without_reply: mayLack = false } = given as ReplyParameters;
  if (typeof messageId !== 'number') throw badRequest('can\'t find field "message_id"');
  const strange = Object.keys(given).find((field) => !HEEDED_IN_REPLY.has(field));
  if (strange !== undefined) throw badRequest(`this stand-in does not heed "${strange}" in reply_parameters`);
  const message = state.messages.get(messageId);
  if (message === undefined && !mayLack) throw badRequest('message to be replied not found');
  return message;
}

/** Whether the bot may write into closed topics. */
export function canManageTopics({ bot }: ServerState, { members }: ChatState): boolean {
  const member = members.get(bot.id);
  return member?.status === 'administrator' && member.can_manage_topics === true;
}

/** Posts a message of the bot into a chat that it may write to. */
export function postBotMessage(
  server: ServerState,
  params: PostParams,
  content: MessageContent,
  what: Parameters<typeof checkCanPost>[2] = 'text messages',
): Message {
  const { bot, chats, changes } = server;
  const state = chats.findAccessible(params.chat_id);
  checkCanPost(state.chat, state.members.get(bot.id), what);
  checkMarkupAllowed(params.reply_markup, state.chat.type);
  const replied = findRepliedMessage(state, params);
  const message = chats.post(state, {
    ...senderFields(state, bot),
    ...createThreadFields(state, replied, params.message_thread_id, canManageTopics(server, state)),
    ...content,
    ...omitUndefined({ has_protected_content: params.protect_content || undefined }),
  });
  recordBotMessage(state, message);
  recordPrompt(state, message, params.reply_markup);
  copyToDiscussion(server, state, message);
  changes.notify();
  return message;
}

function recordPrompt(state: ChatState, message: Message, markup: PostParams['reply_markup']): void {
  if (markup !== undefined && !('inline_keyboard' in markup)) state.prompts.push({ message, markup });
}

/** Keeps a new message of the bot among those that people see and that it may edit. */
export function recordBotMessage(state: ChatState, message: Message): void {
  state.botMessageIds.add(message.message_id);
  state.isOtherBotLast = false;
  state.action = undefined;
  state.botActivity.messages.push(message);
}

/** A message that the bot may edit. */
export interface EditableMessage {
  readonly state: ChatState;
  readonly message: Message;
  /** Known to the bot by an `inline_message_id`. */
  readonly isInline: boolean;
}

/** The message that an edit names, where the bot may edit it; throws `RefusedCall`. */
export function findEditableMessage(
  { bot, chats, inlineMessages }: ServerState,
  params: { readonly chat_id?: number | string; readonly message_id?: number; readonly inline_message_id?: string },
): EditableMessage {
  const { chat_id, message_id, inline_message_id } = params;
  if (inline_message_id !== undefined) return { ...inlineMessages.find(inline_message_id), isInline: true };
  if (chat_id === undefined || message_id === undefined) throw badRequest('message identifier is not specified');
  const state = chats.findAccessible(chat_id);
  const message = state.messages.get(message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  const member = state.members.get(bot.id);
  const editsAll = state.chat.type === 'channel' && member?.status === 'administrator' && member.can_edit_messages;
  const isIts = state.botMessageIds.has(message_id) || editsAll;
  if (!isIts || state.uneditableIds.has(message_id)) throw badRequest("message can't be edited");
  return { state, message, isInline: false };
}

/**
 * Puts the edited message in the place of the old one, and returns what the method returns: `true` for an inline message. Throws
 * `RefusedCall` where nothing differs.
 */
export function saveEdit(
  server: ServerState,
  { state, message: old, isInline }: EditableMessage,
  edited: Message,
): (Message & { edit_date: number }) | true {
  checkMarkupAllowed(edited.reply_markup, isInline ? 'inline' : state.chat.type);
  if (isDeepStrictEqual({ ...old, edit_date: undefined }, { ...edited, edit_date: undefined })) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const message = { ...edited, edit_date: Math.floor(server.now() / 1000) };
  state.messages.set(old.message_id, message);
  state.botActivity.edits.push(message);
  copyToDiscussion(server, state, message, true);
  server.changes.notify();
  return isInline ? true : message;
}
