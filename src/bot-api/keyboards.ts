import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { badRequest } from './errors.ts';
import { checkUrl } from './urls.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a button of an inline keyboard can do, with the JSON kind of its field; exactly one each. */
const ACTIONS: Readonly<Record<string, 'String' | 'Object' | 'Boolean'>> = {
  url: 'String',
  callback_data: 'String',
  web_app: 'Object',
  login_url: 'Object',
  switch_inline_query: 'String',
  switch_inline_query_current_chat: 'String',
  switch_inline_query_chosen_chat: 'Object',
  copy_text: 'Object',
  callback_game: 'Object',
  pay: 'Boolean',
  disabled: 'Object',
};
const DECORATIONS: Readonly<Record<string, 'String'>> = {
  text: 'String',
  icon_custom_emoji_id: 'String',
  style: 'String',
};
const MAX_BUTTONS = 100;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOf = (value: unknown, kind: string): boolean =>
  kind === 'Object' ? isObject(value) : typeof value === kind.toLowerCase();

function checkAction(action: string, button: Fields): void {
  const value = button[action];
  if (action === 'callback_data' && Buffer.byteLength(value as string) > 64) throw badRequest('BUTTON_DATA_INVALID');
  if (action === 'url') {
    const url = checkUrl(value as string);
    if (!url.ok) throw badRequest(`inline keyboard button URL '${value}' is invalid: ${url.problem}`);
  }
  if (action === 'copy_text') {
    const { text } = value as Fields;
    if (typeof text !== 'string' || text === '' || text.length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (action === 'pay' || action === 'callback_game') throw badRequest('BUTTON_TYPE_INVALID');
  if (action === 'web_app' || action === 'login_url') {
    const { url } = value as Fields;
    if (typeof url !== 'string' || !/^https:\/\//i.test(url)) {
      const name = action === 'web_app' ? 'Web App' : 'login';
      throw badRequest(`inline keyboard button ${name} URL '${url}' is invalid: Only HTTPS links are allowed`);
    }
  }
}

function checkButton(button: unknown): void {
  const fail = (words: string) => badRequest(`can't parse inline keyboard button: ${words}`);
  if (!isObject(button)) throw fail('InlineKeyboardButton must be an Object');
  if (!Object.hasOwn(button, 'text')) throw fail('Can\'t find field "text"');
  for (const [field, value] of Object.entries(button)) {
    const kind = ACTIONS[field] ?? DECORATIONS[field];
    if (kind === undefined) throw fail(`unknown field "${field}"`);
    if (!isOf(value, kind)) throw fail(`Field "${field}" must be of type ${kind}`);
  }
  if ((button.text as string).trim() === '') throw badRequest('REPLY_MARKUP_INVALID');
  const isEmpty = (field: string) => button[field] === '' && !field.startsWith('switch_');
  const actions = Object.keys(button).filter((field) => field in ACTIONS && !isEmpty(field));
  const [action, ...others] = actions;
  if (action === undefined) throw fail('Text buttons are unallowed in the inline keyboard');
  if (others.length > 0) throw fail(`exactly one action is allowed, found ${actions.join(', ')}`);
  checkAction(action, button);
}

function checkRows(markup: Fields, field: string, checkOne: (button: unknown) => void): void {
  const rows = markup[field];
  if (!Array.isArray(rows)) throw badRequest(`field "${field}" must be of type Array`);
  if (!rows.every(Array.isArray)) throw badRequest(`field "${field}" must be an Array of Arrays`);
  const buttons = rows.flat();
  if (buttons.length > MAX_BUTTONS) throw badRequest('REPLY_MARKUP_TOO_LONG');
  for (const button of buttons) checkOne(button);
}

function checkReplyButton(button: unknown): void {
  const text = isObject(button) ? button.text : button;
  if (typeof text !== 'string') throw badRequest('can\'t parse keyboard button: Can\'t find field "text"');
  if (text.trim() === '') throw badRequest('REPLY_MARKUP_INVALID');
}

/**
 * Checks a `reply_markup`; the inline keyboard is what a message carries, the other kinds belong to the chat. Throws
 * `RefusedCall` in Telegram's words: no text, not exactly one action (for which Telegram itself takes the first), data of more
 * than 64 bytes, a wrong address. Empty data is, as in Telegram, no action at all.
 */
export function checkReplyMarkup(markup: unknown): InlineKeyboardMarkup | undefined {
  if (markup === undefined) return undefined;
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in markup) {
    checkRows(markup, 'inline_keyboard', checkButton);
    const rows = (markup as unknown as InlineKeyboardMarkup).inline_keyboard.filter((row) => row.length > 0);
    return rows.length > 0 ? { inline_keyboard: rows } : undefined;
  }
  if ('keyboard' in markup) checkRows(markup, 'keyboard', checkReplyButton);
  else if (!('remove_keyboard' in markup) && !('force_reply' in markup))
    throw badRequest('object expected as reply markup');
  for (const field of [
    'remove_keyboard',
    'force_reply',
    'selective',
    'resize_keyboard',
    'one_time_keyboard',
    'is_persistent',
  ]) {
    if (field in markup && typeof markup[field] !== 'boolean')
      throw badRequest(`field "${field}" must be of type Boolean`);
  }
  return undefined;
}

/** A keyboard of an edited message, which can be none but an inline one; `undefined` takes the keyboard away. */
export function checkInlineKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  if (isObject(markup) && !('inline_keyboard' in markup)) throw badRequest('object expected as inline keyboard markup');
  return checkReplyMarkup(markup);
}
