import type { ApiMethods, ChatFullInfo, Message } from '@grammyjs/types';
import { badRequest } from './errors.ts';
import type { Handlers } from './handlers.ts';
import { checkInlineKeyboard, checkReplyMarkup } from './keyboards.ts';
import { present } from './present.ts';
import { type Desk, findToEdit, postFromBot, replaceMessage, textFields } from './send.ts';

const ACTIONS: ReadonlySet<string> = new Set<Parameters<ApiMethods<never>['sendChatAction']>[0]['action']>([
  ...(['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'] as const),
  ...(['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'] as const),
]);
const DELETABLE_SECONDS = 48 * 60 * 60;

/** The methods that write, edit and delete text messages, and those that look at a chat. */
export function createMessages(desk: Desk): Handlers {
  const { chats, changes, now } = desk;

  function deleteOne(chatId: number | string, messageId: number): void {
    const state = chats.findOpen(chatId);
    const message = state.messages.get(messageId);
    if (message === undefined) throw badRequest('message to delete not found');
    if (now() / 1000 - message.date > DELETABLE_SECONDS) throw badRequest("message can't be deleted for everyone");
    state.messages.delete(messageId);
    changes.announce();
  }

  return {
    sendMessage(params) {
      const text = textFields('message', params.text, params);
      const keyboard = checkReplyMarkup(params.reply_markup);
      const extra = present({ reply_markup: keyboard, link_preview_options: params.link_preview_options });
      return postFromBot(desk, params, { ...text, ...extra }) as Message.TextMessage;
    },
    editMessageText(params) {
      const { state, message } = findToEdit(desk, params.chat_id, params.message_id);
      const text = textFields('message', params.text, params);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      const { entities: _entities, reply_markup: _keyboard, link_preview_options: _preview, ...kept } = message;
      const extra = present({ reply_markup: keyboard, link_preview_options: params.link_preview_options });
      return replaceMessage(desk, state, message, { ...kept, ...text, ...extra }) as Message.TextMessage & {
        edit_date: number;
      };
    },
    editMessageReplyMarkup(params) {
      const { state, message } = findToEdit(desk, params.chat_id, params.message_id);
      const { reply_markup: _keyboard, ...kept } = message;
      const edited = { ...kept, ...present({ reply_markup: checkInlineKeyboard(params.reply_markup) }) };
      return replaceMessage(desk, state, message, edited) as Message & { edit_date: number };
    },
    deleteMessage({ chat_id, message_id }) {
      deleteOne(chat_id, message_id);
      return true;
    },
    sendChatAction({ chat_id, action }) {
      if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
      chats.findOpen(chat_id);
      return true;
    },
    getChat({ chat_id }) {
      const { chat } = chats.find(chat_id);
      if (chat.type !== 'private') throw badRequest(`this stand-in does not describe a ${chat.type}`);
      const gifts = { unlimited_gifts: true, limited_gifts: true, unique_gifts: true, premium_subscription: true };
      const info: ChatFullInfo.PrivateChat = {
        ...chat,
        ...(chat.username !== undefined && { active_usernames: [chat.username] }),
        accent_color_id: 0,
        max_reaction_count: 11,
        accepted_gift_types: { ...gifts, gifts_from_channels: true },
      };
      return info;
    },
  };
}
