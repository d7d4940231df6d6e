/** Sends views as messages, and edits messages to show them. */

import { GrammyError } from 'grammy';
import type { BotContext } from '../context.ts';
import { splitHtml } from '../presentation/split-html.ts';
import type { Prompt, View } from '../presentation/view.ts';

/** Where a message is. */
export interface MessagePlace {
  /** The id of its chat. */
  readonly chat: number;
  readonly messageId: number;
}

/** How a message is sent. */
export interface SendOptions {
  /** The id of the chat to send it to; without it, the chat and the topic of the update. */
  readonly chat?: number | undefined;
  /** The id of the message in that chat to reply to. If that message is gone, the new one is sent without it. */
  readonly replyTo?: number | undefined;
  readonly silent?: boolean | undefined;
}

/** Converts send options to parameters of the Bot API. */
export function toSendParameters({ replyTo, silent }: SendOptions) {
  return {
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    ...(silent && { disable_notification: true }),
  };
}

/** Sends a view as a new message, or as several if it is long; the last has the keyboard. Returns the message ids. */
export async function sendView(
  ctx: BotContext,
  { html, keyboard }: View,
  options: SendOptions = {},
): Promise<number[]> {
  const ids: number[] = [];
  const parts = splitHtml(html);
  for (const [i, part] of parts.entries()) {
    const parameters = {
      ...toSendParameters(i === 0 ? options : { silent: options.silent }),
      ...(keyboard && i === parts.length - 1 && { reply_markup: keyboard }),
    };
    const sent =
      options.chat === undefined
        ? await ctx.reply(part, parameters)
        : await ctx.api.sendMessage(options.chat, part, parameters);
    ids.push(sent.message_id);
  }
  return ids;
}

/** Runs an edit; returns whether the message now shows the view. It does not if it is gone or cannot be edited. */
async function tryEdit(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes('message is not modified');
  }
  return true;
}

/**
 * Shows a view in the message whose button was pressed, or in a new message if that one cannot be edited. Returns the
 * ids of new messages.
 */
export async function replaceView(ctx: BotContext, { html, keyboard }: View): Promise<number[]> {
  const isEdited = await tryEdit(() => ctx.editMessageText(html, { ...(keyboard && { reply_markup: keyboard }) }));
  return !isEdited && ctx.chat ? sendView(ctx, { html, keyboard }) : [];
}

/** Shows a view in a message of the bot. Returns false if that message is gone or cannot be edited. */
export async function editView(
  { api }: BotContext,
  { chat, messageId }: MessagePlace,
  { html, keyboard }: View,
): Promise<boolean> {
  return tryEdit(() => api.editMessageText(chat, messageId, html, { ...(keyboard && { reply_markup: keyboard }) }));
}

/**
 * Sends a prompt that opens a reply field. If it replies to a message, it is only for the author of that message and
 * the users that it mentions. Returns the id of the prompt.
 */
export async function sendPrompt(ctx: BotContext, { html, hint }: Prompt, options: SendOptions = {}): Promise<number> {
  const sent = await ctx.reply(html, {
    ...toSendParameters(options),
    reply_markup: { force_reply: true, selective: options.replyTo !== undefined, input_field_placeholder: hint },
  });
  return sent.message_id;
}
