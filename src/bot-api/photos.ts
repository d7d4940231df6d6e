import type { Message, PhotoSize } from '@grammyjs/types';
import { badRequest } from './errors.ts';
import { type Files, isUpload, type StoredFile, type Upload } from './files.ts';
import type { Handlers } from './handlers.ts';
import { readImageSize } from './image-size.ts';
import { checkInlineKeyboard, checkReplyMarkup } from './keyboards.ts';
import { present } from './present.ts';
import { captionFields, type Desk, findToEdit, postFromBot, replaceMessage } from './send.ts';

const FOLDER = 'photos/';
const MAX_SIDES = 10_000;
const MAX_RATIO = 20;

/** The `photo` of a message: one size, that of the file. Throws `RefusedCall` where it is no PNG or JPEG, or too long and thin. */
export function toPhoto({ file_id, file_unique_id, file_size, bytes }: StoredFile): PhotoSize[] {
  const size = readImageSize(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  if (width + height > MAX_SIDES || Math.max(width / height, height / width) > MAX_RATIO) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return [{ file_id, file_unique_id, file_size, width, height }];
}

/** The methods that send a photo (uploaded or by `file_id`), edit it and its caption, and look up files. */
export function createPhotos(desk: Desk, files: Files): Handlers {
  function findPhoto(given: Upload | string): PhotoSize[] {
    if (isUpload(given)) {
      if (given.bytes.length === 0) throw badRequest('file must be non-empty');
      return toPhoto(files.add(FOLDER.slice(0, -1), given));
    }
    if (/^https?:/i.test(given)) throw badRequest('this stand-in does not fetch addresses');
    const file = files.byId(given);
    if (!file.file_path.startsWith(FOLDER)) throw badRequest('type of file mismatch');
    return toPhoto(file);
  }

  return {
    sendPhoto(params) {
      const caption = captionFields(params);
      const fields = {
        reply_markup: checkReplyMarkup(params.reply_markup),
        show_caption_above_media: params.show_caption_above_media || undefined,
        has_media_spoiler: params.has_spoiler || undefined,
      };
      const content = { photo: findPhoto(params.photo), ...caption, ...present(fields) };
      return postFromBot(desk, params, content as Partial<Message>) as Message.PhotoMessage;
    },
    editMessageCaption(params) {
      const { state, message } = findToEdit(desk, params.chat_id, params.message_id);
      const caption = captionFields(params);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      if (message.photo === undefined) throw badRequest('there is no caption in the message to edit');
      const { caption: _caption, caption_entities: _entities, reply_markup: _keyboard, ...kept } = message;
      const edited = { ...kept, ...caption, ...present({ reply_markup: keyboard }) };
      return replaceMessage(desk, state, message, edited) as Message.CaptionableMessage & { edit_date: number };
    },
    editMessageMedia(params) {
      const { state, message } = findToEdit(desk, params.chat_id, params.message_id);
      const { media } = params;
      if (media.type !== 'photo')
        throw badRequest(`this stand-in does not carry out editMessageMedia with ${media.type}`);
      const caption = captionFields(media);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      const { message_id, from, chat, date, reply_to_message, has_protected_content } = message;
      const kept = { message_id, chat, date, ...present({ from, reply_to_message, has_protected_content }) };
      const edited = { ...kept, photo: findPhoto(media.media), ...caption, ...present({ reply_markup: keyboard }) };
      return replaceMessage(desk, state, message, edited) as Message & { edit_date: number };
    },
    getFile({ file_id: given }) {
      const { file_id, file_unique_id, file_size, file_path } = files.byId(given);
      return { file_id, file_unique_id, file_size, file_path };
    },
  };
}
