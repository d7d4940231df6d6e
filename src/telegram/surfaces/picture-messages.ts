/** Messages with pictures: new ones, and ones that switch their language. */

import { createHash } from 'node:crypto';
import { GrammyError, InputFile } from 'grammy';
import type { Language } from '../../language/detect.ts';
import type { Picture, PictureKind } from '../../pictures/pictures.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { chatKindOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { type InterfaceTexts, otherLanguage } from '../presentation/interface-texts.ts';
import { createKeyboard } from '../presentation/keyboard.ts';
import { renderCaption } from '../presentation/render-html.ts';
import { type SendOptions, toSendParameters } from '../transport/send-view.ts';

/** Sends pictures. Does nothing if the resolution has no picture of that kind. */
export interface PictureMessages {
  /** Sends a picture as a new message; returns its id. */
  send(ctx: BotContext, kind: PictureKind, language: Language, options?: SendOptions): Promise<readonly number[]>;
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
): PictureMessages {
  /** Shows "sending a photo" in the chat. The picture does not depend on it, so a failure is only logged. */
  async function announceUpload({ api, chat: here, msg, logger }: BotContext, chat = here?.id): Promise<void> {
    if (chat === undefined || here?.type === 'channel') return;
    // A reply outside of the topics of a forum also has a thread id, which Telegram does not accept.
    const threadId = msg?.is_topic_message && chat === here?.id ? msg.message_thread_id : undefined;
    try {
      await api.sendChatAction(chat, 'upload_photo', threadId === undefined ? {} : { message_thread_id: threadId });
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
    chat?: number,
  ): Promise<void> {
    const key = `picture:${kind}.${language}`;
    const digest = createHash('sha256').update(picture.drawSvg(language)).digest('hex').slice(0, 16);
    const stored = await storage.get(key).catch((error: unknown) => {
      ctx.logger.error({ err: error }, 'failed to read the file of a picture');
      return undefined;
    });
    const [storedDigest, fileId] = stored?.split(' ') ?? [];
    if (fileId !== undefined && storedDigest === digest) {
      try {
        return void (await show(fileId));
      } catch (error) {
        if (!isUnknownFile(error)) throw error;
      }
    }
    await announceUpload(ctx, chat);
    const message = await show(new InputFile(await picture.drawPng(language), `${kind}.png`));
    const newFileId = message === true ? undefined : message.photo?.at(-1)?.file_id;
    if (newFileId === undefined) return;
    await storage.set(key, `${digest} ${newFileId}`).catch((error: unknown) => {
      ctx.logger.error({ err: error }, 'failed to note the file of a picture; it is uploaded again the next time');
    });
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
      if (!picture) return [];
      const { chat } = options;
      const parameters = {
        ...captionOf(picture, language),
        ...keyboardFor(ctx, kind, language),
        ...toSendParameters(options),
      };
      const ids: number[] = [];
      const show = async (photo: Photo) => {
        const message =
          chat === undefined
            ? await ctx.replyWithPhoto(photo, parameters)
            : await ctx.api.sendPhoto(chat, photo, parameters);
        ids.push(message.message_id);
        return message;
      };
      await showPicture(ctx, picture, kind, language, show, chat);
      return ids;
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
