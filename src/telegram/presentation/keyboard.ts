import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { type ButtonAction, formatAction } from './callback-data.ts';

/** A button: one that Telegram itself carries out, or a text and what the bot is asked for. */
export type Button = InlineKeyboardButton | readonly [text: string, action: ButtonAction];

function toTelegram(button: Button): InlineKeyboardButton[] {
  if (!('length' in button)) return [button];
  const [text, action] = button;
  const data = formatAction(action);
  return data === undefined ? [] : [InlineKeyboard.text(text, data)];
}

/** Buttons in rows; what does not fit into a button is left out. */
export function layOut(...rows: readonly (readonly Button[])[]): InlineKeyboard {
  return InlineKeyboard.from(rows.map((row) => row.flatMap(toTelegram)).filter((row) => row.length > 0));
}
