/** Inline keyboards from buttons and their actions. */

import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { type ButtonAction, formatAction } from './callback-data.ts';

/** A button: either one that Telegram handles, such as a link, or a label and the action of the bot. */
export type Button = InlineKeyboardButton | readonly [label: string, action: ButtonAction];

function toTelegramButtons(button: Button): InlineKeyboardButton[] {
  if (!('length' in button)) return [button];
  const [label, action] = button;
  const data = formatAction(action);
  return data === undefined ? [] : [InlineKeyboard.text(label, data)];
}

/** Creates a keyboard from rows of buttons. Leaves out buttons whose action is too long, and empty rows. */
export function createKeyboard(...rows: readonly (readonly Button[])[]): InlineKeyboard {
  return InlineKeyboard.from(rows.map((row) => row.flatMap(toTelegramButtons)).filter((row) => row.length > 0));
}
