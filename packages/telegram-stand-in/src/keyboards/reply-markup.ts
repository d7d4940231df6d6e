/** Checks the keyboards that come with messages. */

import type { Chat, InlineKeyboardMarkup } from '@grammyjs/types';
import { checkFields, type FieldKinds } from '../api/check-fields.ts';
import { badRequest, notSupported } from '../api/errors.ts';
import { checkButtonAllowed, checkDecorations, checkInlineButton } from './inline-buttons.ts';

type Fields = Readonly<Record<string, unknown>>;

const MAX_BUTTONS = 100;
const MAX_PLACEHOLDER = 64;
const PLACEHOLDER = { input_field_placeholder: '?string', selective: '?boolean' } as const;
/** The kinds of markup other than the inline keyboard, by their required fields. */
const OTHER_KINDS: Readonly<Record<string, FieldKinds>> = {
  keyboard: {
    ...PLACEHOLDER,
    keyboard: 'array',
    is_persistent: '?boolean',
    resize_keyboard: '?boolean',
    one_time_keyboard: '?boolean',
    force_reply: '?boolean',
  },
  remove_keyboard: { remove_keyboard: 'boolean', selective: '?boolean' },
  force_reply: { ...PLACEHOLDER, force_reply: 'boolean' },
};

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  if (isObject(button)) checkDecorations(button);
}

function checkOtherMarkup(markup: Fields): void {
  const kind = Object.keys(OTHER_KINDS).find((field) => field in markup);
  if (kind === undefined) throw badRequest('object expected as reply markup');
  if (kind === 'keyboard') checkRows(markup, kind, checkReplyButton);
  checkFields('reply markup', markup, OTHER_KINDS[kind] ?? {});
  const { input_field_placeholder: placeholder } = markup;
  if (placeholder === undefined) return;
  const { length } = placeholder as string;
  if (length === 0 || length > MAX_PLACEHOLDER) throw badRequest('input field placeholder must have 1-64 characters');
}

/**
 * Checks a `reply_markup`, and returns the inline keyboard for the message; keyboards of other kinds belong to the
 * chat, not to the message. Throws `BotApiError` with Telegram's description.
 */
export function checkReplyMarkup(markup: unknown): InlineKeyboardMarkup | undefined {
  if (markup === undefined) return undefined;
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if (!('inline_keyboard' in markup)) {
    checkOtherMarkup(markup);
    return undefined;
  }
  if (markup.force_reply === true) throw notSupported('force_reply in an inline keyboard');
  checkRows(markup, 'inline_keyboard', checkInlineButton);
  const rows = (markup as unknown as InlineKeyboardMarkup).inline_keyboard.filter((row) => row.length > 0);
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

/** Checks the keyboard of an edited message, which must be an inline one. `undefined` removes the keyboard. */
export function checkInlineKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  if (isObject(markup) && !('inline_keyboard' in markup)) throw badRequest('object expected as inline keyboard markup');
  return checkReplyMarkup(markup);
}

/** Checks whether a valid markup is allowed in a kind of chat, or in an inline message. Throws `BotApiError` if not. */
export function checkMarkupAllowed(markup: unknown, where: Chat['type'] | 'inline'): void {
  if (!isObject(markup)) return;
  if ('inline_keyboard' in markup) {
    for (const button of (markup as unknown as InlineKeyboardMarkup).inline_keyboard.flat())
      checkButtonAllowed(button, where);
  } else if (where === 'channel') throw badRequest('inline keyboard expected');
}
