/** Edits messages of the bot. */

import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import { copyToDiscussion } from '../chats/deliver-message.ts';
import { checkMarkupAllowed } from '../keyboards/reply-markup.ts';
import type { ChatState } from '../state/chat-store.ts';
import type { ServerState } from '../state/server-state.ts';

/** A message that the bot can edit. */
export interface EditableMessage {
  readonly state: ChatState;
  readonly message: Message;
  /** Whether the call names it by `inline_message_id`. */
  readonly isInline: boolean;
}

/** Finds the message that a call wants to edit. Throws `BotApiError` if the bot cannot edit it. */
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
  const canEditAll = state.chat.type === 'channel' && member?.status === 'administrator' && member.can_edit_messages;
  const isOwn = state.botMessageIds.has(message_id) || canEditAll;
  if (!isOwn || state.uneditableIds.has(message_id)) throw badRequest("message can't be edited");
  return { state, message, isInline: false };
}

/**
 * Replaces a message by its edited version, and returns the result of the call: the message, or `true` for an inline
 * message. Throws `BotApiError` if nothing has changed.
 */
export function saveEdit(
  server: ServerState,
  { state, message: old, isInline }: EditableMessage,
  edited: Message,
): (Message & { edit_date: number }) | true {
  checkMarkupAllowed(edited.reply_markup, isInline ? 'inline' : state.chat.type);
  if (isDeepStrictEqual({ ...old, edit_date: undefined }, { ...edited, edit_date: undefined })) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    );
  }
  const message = { ...edited, edit_date: Math.floor(server.now() / 1000) };
  state.messages.set(old.message_id, message);
  state.botActivity.edits.push(message);
  copyToDiscussion(server, state, message, true);
  server.changes.notify();
  return isInline ? true : message;
}
