/** Inline keyboards from buttons and their actions. */

import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { ChatKind } from '../chat-kind.ts';
import { type ButtonAction, formatAction } from './callback-data.ts';
import { fitsHalfRow } from './label-width.ts';

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

const labelOf = (button: Button): string => ('length' in button ? button[0] : button.text);

/**
 * Puts buttons in rows, in their order: two in a row if both labels fit on a phone, else one.
 *
 * @example packRows(buttons, 'private') // [[Votes against, Abstentions], [Result of the vote]]
 */
export function packRows(buttons: readonly Button[], chat: ChatKind): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const [neighbour, ...others] = rows.at(-1) ?? [];
    const isFree = neighbour !== undefined && others.length === 0;
    if (isFree && [neighbour, button].every((each) => fitsHalfRow(labelOf(each), chat))) rows.at(-1)?.push(button);
    else rows.push([button]);
  }
  return rows;
}
