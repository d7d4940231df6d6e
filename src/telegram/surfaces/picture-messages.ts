import { createHash } from 'node:crypto';
import { Composer, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Language } from '../../language/detect.ts';
import { PICTURE_KINDS, type Picture, type PictureKind } from '../../pictures/pictures.ts';
import type { Storage } from '../../storage/storage.ts';
import type { BotContext } from '../context.ts';
import { layOut } from '../presentation/keyboard.ts';
import { placeOf } from '../chat-kind.ts';
import { type Acknowledge, onPress } from './callbacks.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import { type Sending, toSendOptions } from '../transport/send-view.ts';
import { otherThan, type Wording } from '../presentation/interface-texts.ts';

/** Sends pictures, and turns one that was sent into the other language. */
export interface PictureMessages {
  /** Sends a picture. */
  send(ctx: BotContext, kind: PictureKind, language: Language, sending?: Sending): Promise<void>;
  /** Puts a picture in place of the one whose button was pressed. */
  turn(ctx: BotContext, kind: PictureKind, language: Language): Promise<void>;
}

/** What Telegram names a picture that it holds, or the picture itself. */
type Photo = string | InputFile;

/** Says whether Telegram does not hold a picture under the name that it once gave it. */
function isForgotten(error: unknown): boolean {
  return error instanceof GrammyError && /file identifier|file_id|file reference/i.test(error.description);
}

/**
 * Creates what sends pictures. Each is drawn and uploaded once for a language; then it is sent by the name that Telegram gave
 * it, which the storage keeps until the picture looks otherwise.
 */
export function createPictureMessages(
  pictures: ReadonlyMap<PictureKind, Picture>,
  wording: Wording,
  storage: Storage,
): PictureMessages {
  /** Shows a picture by `show`, which takes a name or an upload and gives the message that came of it. */
  async function put(
    ctx: BotContext,
    picture: Picture,
    kind: PictureKind,
    language: Language,
    show: (photo: Photo) => Promise<{ photo?: readonly { file_id: string }[] } | true>,
  ): Promise<void> {
    const key = `picture:${kind}.${language}`;
    const look = createHash('sha256').update(picture.drawSvg(language)).digest('hex').slice(0, 16);
    const [keptLook, name] = (await storage.get(key))?.split(' ') ?? [];
    if (name !== undefined && keptLook === look) {
      try {
        return void (await show(name));
      } catch (error) {
        if (!isForgotten(error)) throw error;
      }
    }
    if (ctx.chat && placeOf(ctx) !== 'channel') await ctx.replyWithChatAction('upload_photo');
    const shown = await show(new InputFile(await picture.drawPng(language), `${kind}.png`));
    const uploaded = shown === true ? undefined : shown.photo?.at(-1)?.file_id;
    if (uploaded !== undefined) await storage.set(key, `${look} ${uploaded}`);
  }

  function optionsOf(ctx: BotContext, picture: Picture, kind: PictureKind, language: Language) {
    const other = otherThan(language);
    const keyboard = layOut([[wording.nameOf(other), { verb: 'picture', kind, language: other }]]);
    return {
      caption: escapeHtml(picture.caption(language)),
      parse_mode: 'HTML' as const,
      ...(placeOf(ctx) !== 'channel' && { reply_markup: keyboard }),
    };
  }

  return {
    async send(ctx, kind, language, sending = {}) {
      const picture = pictures.get(kind);
      if (!picture) return;
      const options = { ...optionsOf(ctx, picture, kind, language), ...toSendOptions(sending) };
      await put(ctx, picture, kind, language, (photo) => ctx.replyWithPhoto(photo, options));
    },
    async turn(ctx, kind, language) {
      const picture = pictures.get(kind);
      if (!picture) return;
      const { reply_markup, ...caption } = optionsOf(ctx, picture, kind, language);
      await put(ctx, picture, kind, language, (media) =>
        ctx.editMessageMedia({ type: 'photo', media, ...caption }, reply_markup ? { reply_markup } : {}),
      );
    },
  };
}

/** The buttons but for the one that was pressed, so that a chat gets a picture once. */
function without(rows: readonly InlineKeyboardButton[][], pressed: string): InlineKeyboardButton[][] {
  return rows
    .map((row) => row.filter((button) => !('callback_data' in button) || button.callback_data !== pressed))
    .filter((row) => row.length > 0);
}

/** Answers `/vote`, `/timeline` and the buttons for pictures; in a channel without a sound. */
export function createPictureRequests(messages: PictureMessages, acknowledge: Acknowledge): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const kind of PICTURE_KINDS) {
    composer.command(kind, async (ctx) => {
      const place = placeOf(ctx);
      await messages.send(ctx, kind, ctx.language, {
        silent: place === 'channel' || ctx.settings.quiet,
        ...(place !== 'private' && { replyTo: ctx.msg.message_id }),
      });
    });
  }
  onPress(composer, ['picture'], async (ctx, { kind, language }) => {
    await acknowledge(ctx);
    if (ctx.msg?.photo) return messages.turn(ctx, kind, language);
    if (ctx.settings.muted) return;
    await messages.send(ctx, kind, language, { replyTo: ctx.msg?.message_id, silent: ctx.settings.quiet });
    const rows = ctx.msg?.reply_markup?.inline_keyboard;
    if (rows)
      await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: without(rows, ctx.callbackQuery.data) } });
  });
  return composer;
}
