/** Pictures: `/vote`, `/timeline`, and the buttons that send a picture or switch its language. */

import { createHash } from 'node:crypto';
import { Composer, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Logger } from 'pino';
import type { Language } from '../../language/detect.ts';
import { PICTURE_KINDS, type Picture, type PictureKind } from '../../pictures/pictures.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { chatKindOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { type InterfaceTexts, otherLanguage } from '../presentation/interface-texts.ts';
import { createKeyboard } from '../presentation/keyboard.ts';
import { renderCaption } from '../presentation/render-html.ts';
import { type SendOptions, toSendParameters } from '../transport/send-view.ts';
import { onCommand } from './bot-command.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';

/** Sends pictures. Does nothing if the resolution has no picture of that kind. */
export interface PictureMessages {
  /** Sends a picture as a new message. */
  send(ctx: BotContext, kind: PictureKind, language: Language, options?: SendOptions): Promise<void>;
  /** Replaces the picture whose button was pressed. */
  replace(ctx: BotContext, kind: PictureKind, language: Language): Promise<void>;
}

/** The id of a file on Telegram's servers, or a new upload. */
type Photo = string | InputFile;

/** Checks whether Telegram no longer has the file with a given id. */
function isUnknownFile(error: unknown): boolean {
  return error instanceof GrammyError && /file identifier|file_id|file reference/i.test(error.description);
}

/**
 * Creates picture messages. Each picture is uploaded once for each language. The storage keeps its file id until the
 * picture changes.
 */
export function createPictureMessages(
  pictures: ReadonlyMap<PictureKind, Picture>,
  texts: InterfaceTexts,
  storage: KeyValueStorage,
  logger: Logger,
): PictureMessages {
  /** Shows "sending a photo" in the chat. The picture does not depend on it, so a failure is only logged. */
  async function announceUpload({ api, chat, msg }: BotContext): Promise<void> {
    if (!chat || chat.type === 'channel') return;
    // A reply outside of the topics of a forum also has a thread id, which Telegram does not accept.
    const threadId = msg?.is_topic_message ? msg.message_thread_id : undefined;
    try {
      await api.sendChatAction(chat.id, 'upload_photo', threadId === undefined ? {} : { message_thread_id: threadId });
    } catch (error) {
      logger.debug({ err: error }, 'failed to announce a picture');
    }
  }

  /** Calls `show` with the file id of a picture, or with an upload if there is none or Telegram has lost the file. */
  async function showPicture(
    ctx: BotContext,
    picture: Picture,
    kind: PictureKind,
    language: Language,
    show: (photo: Photo) => Promise<{ photo?: readonly { file_id: string }[] } | true>,
  ): Promise<void> {
    const key = `picture:${kind}.${language}`;
    const digest = createHash('sha256').update(picture.drawSvg(language)).digest('hex').slice(0, 16);
    const [storedDigest, fileId] = (await storage.get(key))?.split(' ') ?? [];
    if (fileId !== undefined && storedDigest === digest) {
      try {
        return void (await show(fileId));
      } catch (error) {
        if (!isUnknownFile(error)) throw error;
      }
    }
    await announceUpload(ctx);
    const message = await show(new InputFile(await picture.drawPng(language), `${kind}.png`));
    const newFileId = message === true ? undefined : message.photo?.at(-1)?.file_id;
    if (newFileId !== undefined) await storage.set(key, `${digest} ${newFileId}`);
  }

  const captionOf = (picture: Picture, language: Language) =>
    ({ caption: renderCaption(picture.caption(language)), parse_mode: 'HTML' }) as const;

  function keyboardFor(ctx: BotContext, kind: PictureKind, language: Language) {
    const other = otherLanguage(language);
    const keyboard = createKeyboard([[texts.languageName(other), { verb: 'picture', kind, language: other }]]);
    return chatKindOf(ctx) === 'channel' ? {} : { reply_markup: keyboard };
  }

  return {
    async send(ctx, kind, language, options = {}) {
      const picture = pictures.get(kind);
      if (!picture) return;
      const parameters = {
        ...captionOf(picture, language),
        ...keyboardFor(ctx, kind, language),
        ...toSendParameters(options),
      };
      await showPicture(ctx, picture, kind, language, (photo) => ctx.replyWithPhoto(photo, parameters));
    },
    async replace(ctx, kind, language) {
      const picture = pictures.get(kind);
      if (!picture) return;
      await showPicture(ctx, picture, kind, language, (media) =>
        ctx.editMessageMedia(
          { type: 'photo', media, ...captionOf(picture, language) },
          keyboardFor(ctx, kind, language),
        ),
      );
    },
  };
}

/** Returns the buttons without the pressed one, so that a chat gets each picture once. */
function withoutButton(rows: readonly InlineKeyboardButton[][], data: string): InlineKeyboardButton[][] {
  return rows
    .map((row) => row.filter((button) => !('callback_data' in button) || button.callback_data !== data))
    .filter((row) => row.length > 0);
}

/** Creates the composer for `/vote`, `/timeline` and picture buttons. In channels, pictures come without a sound. */
export function createPictureRequests(
  messages: PictureMessages,
  answerCallback: CallbackAnswerer,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const kind of PICTURE_KINDS) {
    onCommand(composer, [kind], async (ctx) => {
      const chatKind = chatKindOf(ctx);
      await messages.send(ctx, kind, ctx.language, {
        silent: chatKind === 'channel' || ctx.settings.quiet,
        ...(chatKind !== 'private' && { replyTo: ctx.msg.message_id }),
      });
    });
  }
  onAction(composer, ['picture'], async (ctx, { kind, language }) => {
    await answerCallback(ctx);
    if (ctx.msg?.photo) return messages.replace(ctx, kind, language);
    if (ctx.settings.muted) return;
    await messages.send(ctx, kind, language, { replyTo: ctx.msg?.message_id, silent: ctx.settings.quiet });
    const rows = ctx.msg?.reply_markup?.inline_keyboard;
    if (!rows) return;
    const remaining = withoutButton(rows, ctx.callbackQuery.data);
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: remaining } });
  });
  return composer;
}
