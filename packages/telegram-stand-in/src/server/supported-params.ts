/** The methods that the server carries out, with the parameters that it supports. */

import type { Opts } from '@grammyjs/types';
import type { MethodName } from '../api/method-handlers.ts';
import type { Upload } from '../api/uploads.ts';

type SupportedParams = { readonly [M in MethodName]?: readonly (keyof NonNullable<Opts<Upload>[M]>)[] };

const NEW_MESSAGE = [
  ...(['chat_id', 'message_thread_id', 'parse_mode', 'protect_content', 'disable_notification'] as const),
  ...(['reply_parameters', 'reply_to_message_id', 'reply_markup'] as const),
] as const;
const EDITED_MESSAGE = ['chat_id', 'message_id', 'inline_message_id', 'reply_markup'] as const;
const LANGUAGE = ['language_code'] as const;

/**
 * Each supported method with its supported parameters. A few have no visible effect here because they change only what
 * Telegram's clients do, such as `disable_notification` and `cache_time`.
 */
export const SUPPORTED_PARAMS = {
  getUpdates: ['offset', 'limit', 'timeout', 'allowed_updates'],
  setWebhook: ['url', 'secret_token', 'max_connections', 'allowed_updates', 'drop_pending_updates'],
  deleteWebhook: ['drop_pending_updates'],
  getWebhookInfo: [],
  getMe: [],
  logOut: [],
  close: [],
  sendMessage: [...NEW_MESSAGE, 'text', 'entities', 'link_preview_options'],
  sendPhoto: [
    ...NEW_MESSAGE,
    ...(['photo', 'caption', 'caption_entities', 'show_caption_above_media', 'has_spoiler'] as const),
  ],
  sendDocument: [...NEW_MESSAGE, 'document', 'caption', 'caption_entities'],
  sendChatAction: ['chat_id', 'message_thread_id', 'action'],
  editMessageText: [...EDITED_MESSAGE, 'text', 'parse_mode', 'entities', 'link_preview_options'],
  editMessageCaption: [...EDITED_MESSAGE, 'caption', 'parse_mode', 'caption_entities'],
  editMessageMedia: [...EDITED_MESSAGE, 'media'],
  editMessageReplyMarkup: EDITED_MESSAGE,
  deleteMessage: ['chat_id', 'message_id'],
  getFile: ['file_id'],
  getChat: ['chat_id'],
  getChatMember: ['chat_id', 'user_id'],
  getChatMemberCount: ['chat_id'],
  getChatAdministrators: ['chat_id'],
  leaveChat: ['chat_id'],
  answerCallbackQuery: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
  answerInlineQuery: ['inline_query_id', 'results', 'cache_time', 'is_personal', 'next_offset', 'button'],
  answerGuestQuery: ['guest_query_id', 'result'],
  setMyCommands: ['commands', 'scope', ...LANGUAGE],
  getMyCommands: ['scope', ...LANGUAGE],
  deleteMyCommands: ['scope', ...LANGUAGE],
  setMyName: ['name', ...LANGUAGE],
  getMyName: LANGUAGE,
  setMyDescription: ['description', ...LANGUAGE],
  getMyDescription: LANGUAGE,
  setMyShortDescription: ['short_description', ...LANGUAGE],
  getMyShortDescription: LANGUAGE,
} as const satisfies SupportedParams;

/** The name of a method that the server carries out. */
export type SupportedMethod = keyof typeof SUPPORTED_PARAMS;

/** Checks whether the server carries out a method. */
export const isSupported = (method: MethodName): method is SupportedMethod => Object.hasOwn(SUPPORTED_PARAMS, method);
