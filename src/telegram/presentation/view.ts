/** What a message shows, before it is sent. */

import type { InlineKeyboard } from 'grammy';

/** The content of a message: Telegram's HTML, and the buttons below it. */
export interface View {
  readonly html: string;
  readonly keyboard?: InlineKeyboard | undefined;
}

/** A reply as a result of an inline query. */
export interface Card extends View {
  readonly title: string;
  /** The text of the reply in one line. */
  readonly preview: string;
}

/** A message that asks the user for a question. */
export interface Prompt {
  readonly html: string;
  /** The placeholder in the empty reply field. */
  readonly hint: string;
}

/** The parameters that every text of the bot is sent with: HTML, and no previews of the links to sources. */
export const HTML_OPTIONS = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
