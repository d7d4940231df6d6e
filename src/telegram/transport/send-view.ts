import { GrammyError } from 'grammy';
import type { BotContext } from '../context.ts';
import { splitHtml } from '../presentation/split-html.ts';
import type { View } from '../presentation/reply-views.ts';

/** How a message is sent. */
export interface Sending {
  /** The message of the same chat that it replies to, if that is still there. */
  readonly replyTo?: number | undefined;
  readonly silent?: boolean | undefined;
}

/** A request for a question: Telegram's HTML, and what stands in the empty field. */
export interface Prompt {
  readonly html: string;
  readonly hint: string;
}

/** How everything is shown: as HTML, without a preview of the links to sources. */
export const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/** How a message is sent besides what it shows. */
export function toSendOptions({ replyTo, silent }: Sending) {
  return {
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    ...(silent && { disable_notification: true }),
  };
}

/** Sends a view as a message of its own, or as several where it is long; the buttons stand under the last. Returns their ids. */
export async function send(ctx: BotContext, { html, keyboard }: View, sending: Sending = {}): Promise<number[]> {
  const ids: number[] = [];
  const parts = splitHtml(html);
  for (const [i, part] of parts.entries()) {
    const sent = await ctx.reply(part, {
      ...HTML,
      ...toSendOptions(i === 0 ? sending : { silent: sending.silent }),
      ...(keyboard && i === parts.length - 1 && { reply_markup: keyboard }),
    });
    ids.push(sent.message_id);
  }
  return ids;
}

/** Says whether a view stands in a message now; where that message is gone, or can no longer be changed, it does not. */
async function isShown(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes('message is not modified');
  }
  return true;
}

/** Shows a view in the message whose button was pressed; where that can no longer be changed, in a new one. */
export async function showInPlace(ctx: BotContext, { html, keyboard }: View): Promise<void> {
  const shown = await isShown(() =>
    ctx.editMessageText(html, { ...HTML, ...(keyboard && { reply_markup: keyboard }) }),
  );
  if (!shown && ctx.chat) await send(ctx, { html, keyboard });
}

/** Shows a view in a message of the bot; says whether that message was still there to show it. */
export async function showIn(ctx: BotContext, messageId: number, { html, keyboard }: View): Promise<boolean> {
  const chat = ctx.chat?.id;
  if (chat === undefined) return false;
  return isShown(() =>
    ctx.api.editMessageText(chat, messageId, html, { ...HTML, ...(keyboard && { reply_markup: keyboard }) }),
  );
}

/** Asks for a question, to which the person's next message is a reply; only the person who is replied to, if one is. */
export async function promptFor(ctx: BotContext, { html, hint }: Prompt, sending: Sending = {}): Promise<void> {
  await ctx.reply(html, {
    ...HTML,
    ...toSendOptions(sending),
    reply_markup: { force_reply: true, selective: sending.replyTo !== undefined, input_field_placeholder: hint },
  });
}
