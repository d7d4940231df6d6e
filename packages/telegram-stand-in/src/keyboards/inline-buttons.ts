/** Checks the buttons of inline keyboards. */

import type { Chat, InlineKeyboardButton } from '@grammyjs/types';
import { checkFields } from '../api/check-fields.ts';
import { badRequest } from '../api/errors.ts';
import { checkUrl } from '../formatting/urls.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The actions of buttons, of which each has exactly one, with the kinds of their fields. */
const ACTIONS = {
  url: '?string',
  callback_data: '?string',
  web_app: '?object',
  login_url: '?object',
  switch_inline_query: '?string',
  switch_inline_query_current_chat: '?string',
  switch_inline_query_chosen_chat: '?object',
  copy_text: '?object',
  callback_game: '?object',
  pay: '?boolean',
  disabled: '?object',
} as const;
type Action = keyof typeof ACTIONS;
const FIELDS = { ...ACTIONS, text: 'string', icon_custom_emoji_id: '?string', style: '?string' } as const;
const CHOSEN_CHAT = {
  query: '?string',
  allow_user_chats: '?boolean',
  allow_bot_chats: '?boolean',
  allow_group_chats: '?boolean',
  allow_channel_chats: '?boolean',
} as const;
const STYLES: readonly unknown[] = ['danger', 'success', 'primary'];
const WHAT = 'inline keyboard button';
const MAX_DATA_BYTES = 64;
const MAX_COPIED_LENGTH = 256;

function checkHttps(name: string, { url }: Fields): void {
  if (typeof url === 'string' && /^https:\/\//i.test(url)) return;
  throw badRequest(`${WHAT} ${name} URL '${url}' is invalid: Only HTTPS links are allowed`);
}

function checkChosenChat(value: unknown): void {
  checkFields('SwitchInlineQueryChosenChat', value, CHOSEN_CHAT);
  const { query: _query, ...kinds } = value as Fields;
  if (!Object.values(kinds).includes(true)) throw badRequest('at least one chat type must be allowed');
}

function checkAction(action: Action, value: unknown): void {
  switch (action) {
    case 'callback_data':
      if (Buffer.byteLength(value as string) > MAX_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
      break;
    case 'url': {
      const url = checkUrl(value as string);
      if (!url.ok) throw badRequest(`${WHAT} URL '${value}' is invalid: ${url.problem}`);
      break;
    }
    case 'copy_text': {
      checkFields('CopyTextButton', value, { text: 'string' });
      const { length } = (value as { text: string }).text;
      if (length === 0 || length > MAX_COPIED_LENGTH) throw badRequest('BUTTON_COPY_TEXT_INVALID');
      break;
    }
    case 'switch_inline_query_chosen_chat':
      checkChosenChat(value);
      break;
    case 'web_app':
      checkHttps('Web App', value as Fields);
      break;
    case 'login_url':
      checkHttps('login', value as Fields);
      break;
    case 'pay':
    case 'callback_game':
      throw badRequest('BUTTON_TYPE_INVALID');
    case 'switch_inline_query':
    case 'switch_inline_query_current_chat':
    case 'disabled':
      break;
    default:
      action satisfies never;
  }
}

/**
 * Checks the optional style and icon of any button. Throws `BotApiError`; its description of a wrong style is our own.
 */
export function checkDecorations({ style, icon_custom_emoji_id: icon }: Fields): void {
  if (style !== undefined && !STYLES.includes(style))
    throw badRequest('button style must be danger, success or primary');
  if (icon !== undefined && !/^\d+$/.test(String(icon))) throw badRequest('invalid custom emoji identifier specified');
}

/**
 * Checks a button of an inline keyboard. Throws `BotApiError`, in Telegram's words where they are known. A button with
 * several actions is an error here, but Telegram takes the first action. Empty `callback_data` counts as no action.
 */
export function checkInlineButton(given: unknown): void {
  checkFields(WHAT, given, FIELDS);
  const button = given as Fields;
  if ((button.text as string).trim() === '') throw badRequest('REPLY_MARKUP_INVALID');
  checkDecorations(button);
  const isEmpty = (field: string) => button[field] === '' && !field.startsWith('switch_');
  const actions = Object.keys(button).filter((field): field is Action => field in ACTIONS && !isEmpty(field));
  const [action, ...others] = actions;
  const fail = (reason: string) => badRequest(`can't parse ${WHAT}: ${reason}`);
  if (action === undefined) throw fail('Text buttons are unallowed in the inline keyboard');
  if (others.length > 0) throw fail(`exactly one action is allowed, found ${actions.join(', ')}`);
  checkAction(action, button[action]);
}

/** Checks whether a valid button is allowed in a kind of chat, or in an inline message. Throws `BotApiError` if not. */
export function checkButtonAllowed(button: InlineKeyboardButton, where: Chat['type'] | 'inline'): void {
  if ('web_app' in button && where !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
  if ('switch_inline_query_current_chat' in button && where === 'channel') {
    throw badRequest("can't use switch_inline_query_current_chat in a channel chat");
  }
}
