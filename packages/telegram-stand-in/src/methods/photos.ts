import type { Message, PhotoSize } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import { isUpload, type Upload } from '../files/file-store.ts';
import { createPhotoSizes, findPhotoSizes } from '../files/photo-sizes.ts';
import { formatCaptionFields } from '../formatting/text-fields.ts';
import { checkInlineKeyboard, checkReplyMarkup } from '../keyboards/reply-markup.ts';
import type { ServerState } from '../state/server-state.ts';
import { findEditableMessage, postBotMessage, saveEdit } from './send.ts';

/** The methods that send a photo (uploaded or by `file_id`), edit it and its caption, and look up files. */
export function createPhotoMethods(server: ServerState): MethodHandlers {
  const { files } = server;
  function findPhoto(given: Upload | string): PhotoSize[] {
    if (isUpload(given)) {
      if (given.bytes.length === 0) throw badRequest('file must be non-empty');
      return createPhotoSizes(files.add('photos', given));
    }
    if (/^https?:/i.test(given)) throw badRequest('this stand-in does not fetch addresses');
    return findPhotoSizes(files.findById(given));
  }

  return {
    sendPhoto(params) {
      const caption = formatCaptionFields(params);
      const fields = {
        reply_markup: checkReplyMarkup(params.reply_markup),
        show_caption_above_media: params.show_caption_above_media || undefined,
        has_media_spoiler: params.has_spoiler || undefined,
      };
      const content = { photo: findPhoto(params.photo), ...caption, ...omitUndefined(fields) } as Partial<Message>;
      return postBotMessage(server, params, content, 'photos') as Message.PhotoMessage;
    },
    editMessageCaption(params) {
      const found = findEditableMessage(server, params);
      const { message } = found;
      const caption = formatCaptionFields(params);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      if (message.photo === undefined) throw badRequest('there is no caption in the message to edit');
      const { caption: _caption, caption_entities: _entities, reply_markup: _keyboard, ...kept } = message;
      return saveEdit(server, found, { ...kept, ...caption, ...omitUndefined({ reply_markup: keyboard }) });
    },
    editMessageMedia(params) {
      const found = findEditableMessage(server, params);
      const { media } = params;
      if (media.type !== 'photo')
        throw badRequest(`this stand-in does not carry out editMessageMedia with ${media.type}`);
      const caption = formatCaptionFields(media);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      const { text: _text, entities: _words, link_preview_options: _preview, ...message } = found.message;
      const { caption: _caption, caption_entities: _entities, reply_markup: _keyboard, ...kept } = message;
      const edited = {
        ...kept,
        photo: findPhoto(media.media),
        ...caption,
        ...omitUndefined({ reply_markup: keyboard }),
      };
      return saveEdit(server, found, edited);
    },
    getFile({ file_id: given }) {
      const { file_id, file_unique_id, file_size, file_path } = files.findById(given);
      return { file_id, file_unique_id, file_size, file_path };
    },
  };
}
