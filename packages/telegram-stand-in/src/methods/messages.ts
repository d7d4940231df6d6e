/** The methods that send, edit and delete text messages, and `sendChatAction`. */

import type { ApiMethods, Message } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import { checkThread } from '../chats/threads.ts';
import { formatTextFields } from '../formatting/text-fields.ts';
import { checkInlineKeyboard, checkReplyMarkup } from '../keyboards/reply-markup.ts';
import type { ServerState } from '../state/server-state.ts';
import { findEditableMessage, saveEdit } from './edit-message.ts';
import { canManageTopics, postBotMessage } from './post-message.ts';

const ACTIONS: ReadonlySet<string> = new Set<Parameters<ApiMethods<never>['sendChatAction']>[0]['action']>([
  ...(['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'] as const),
  ...(['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'] as const),
]);
const MAX_AGE_TO_DELETE_SECONDS = 48 * 60 * 60;

/** Creates the methods for text messages. */
export function createMessageMethods(server: ServerState) {
  const { bot, chats, changes, now } = server;
  return {
    sendMessage(params) {
      const text = formatTextFields(params);
      const keyboard = checkReplyMarkup(params.reply_markup);
      const extra = omitUndefined({ reply_markup: keyboard, link_preview_options: params.link_preview_options });
      return postBotMessage(server, params, { ...text, ...extra }) as Message.TextMessage;
    },
    editMessageText(params) {
      const found = findEditableMessage(server, params);
      const text = formatTextFields(params);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      if (found.message.text === undefined) throw badRequest('there is no text in the message to edit');
      const { entities: _entities, reply_markup: _keyboard, link_preview_options: _preview, ...kept } = found.message;
      const extra = omitUndefined({ reply_markup: keyboard, link_preview_options: params.link_preview_options });
      return saveEdit(server, found, { ...kept, ...text, ...extra }) as
        | (Message.TextMessage & { edit_date: number })
        | true;
    },
    editMessageReplyMarkup(params) {
      const found = findEditableMessage(server, params);
      const { reply_markup: _keyboard, ...kept } = found.message;
      const edited = { ...kept, ...omitUndefined({ reply_markup: checkInlineKeyboard(params.reply_markup) }) };
      return saveEdit(server, found, edited);
    },
    deleteMessage({ chat_id, message_id }) {
      const state = chats.findAccessible(chat_id);
      const message = state.messages.get(message_id);
      if (message === undefined) throw badRequest('message to delete not found');
      const member = state.members.get(bot.id);
      const canDeleteAll = member?.status === 'administrator' && member.can_delete_messages;
      if (state.chat.type !== 'private' && !canDeleteAll && !state.botMessageIds.has(message_id)) {
        throw badRequest("message can't be deleted");
      }
      if (now() / 1000 - message.date > MAX_AGE_TO_DELETE_SECONDS && !canDeleteAll) {
        throw badRequest("message can't be deleted for everyone");
      }
      state.messages.delete(message_id);
      changes.notify();
      return true;
    },
    sendChatAction({ chat_id, action, message_thread_id }) {
      if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
      const state = chats.findAccessible(chat_id);
      checkThread(state, message_thread_id, canManageTopics(server, state));
      state.action = { action, at: now() };
      changes.notify();
      return true;
    },
  } satisfies MethodHandlers;
}
