/** Requests for pictures: `/vote`, `/timeline`, links to them, and buttons. */

import { Composer } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { PICTURE_KINDS, type PictureKind } from '../../pictures/pictures.ts';
import { chatKindOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { SendOptions } from '../transport/send-view.ts';
import type { Administrators } from './administrators.ts';
import { onCommand } from './bot-command.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';
import type { AnswerDelivery } from './deliver-answer.ts';
import type { PictureMessages } from './picture-messages.ts';

/** Returns the payload of a deep link to a picture: `vote` -> `picture-vote`, which is not that of a fact. */
const payloadOf = (kind: PictureKind) => `picture-${kind}`;

/** Returns the buttons without the pressed one, so that a chat gets each picture once. */
function withoutButton(rows: readonly InlineKeyboardButton[][], data: string): InlineKeyboardButton[][] {
  return rows
    .map((row) => row.filter((button) => !('callback_data' in button) || button.callback_data !== data))
    .filter((row) => row.length > 0);
}

/**
 * Creates the composer for `/vote`, `/timeline` and picture buttons. In channels, pictures come without a sound.
 * `/start picture-vote`, from a link in a group, sends a picture to a private chat.
 */
export function createPictureRequests(
  messages: PictureMessages,
  { deliver, privateChatOf }: AnswerDelivery,
  { isRecentAdministrator }: Administrators,
  answerCallback: CallbackAnswerer,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  const deliverPicture = (ctx: BotContext, kind: PictureKind, options: SendOptions, language = ctx.language) =>
    deliver(
      ctx,
      { send: (to) => messages.send(ctx, kind, language, to), payload: () => payloadOf(kind), language },
      options,
    );

  for (const kind of PICTURE_KINDS) {
    onCommand(composer, [kind], async (ctx) => {
      const chatKind = chatKindOf(ctx);
      await deliverPicture(ctx, kind, {
        silent: chatKind === 'channel' || ctx.settings.quiet,
        ...(chatKind !== 'private' && { replyTo: ctx.msg.message_id }),
      });
    });
  }

  onCommand(composer, ['start'], async (ctx, { rest }, next) => {
    const kind = PICTURE_KINDS.find((each) => payloadOf(each) === rest.trim());
    await (kind && ctx.chat.type === 'private' ? deliverPicture(ctx, kind, {}) : next());
  });

  onAction(composer, ['picture'], async (ctx, { kind, language }) => {
    await answerCallback(ctx);
    if (ctx.msg?.photo) return messages.replace(ctx, kind, language);
    const { muted, administratorsOnly, quiet } = ctx.settings;
    if (muted || (administratorsOnly && !(await isRecentAdministrator(ctx)))) return;
    await deliverPicture(ctx, kind, { replyTo: ctx.msg?.message_id, silent: quiet }, language);
    const rows = ctx.msg?.reply_markup?.inline_keyboard;
    if (!rows || privateChatOf(ctx) !== undefined) return;
    const remaining = withoutButton(rows, ctx.callbackQuery.data);
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: remaining } });
  });
  return composer;
}
