/** The methods that send and edit photos, and `getFile`. */

import type { Message, PhotoSize } from '@grammyjs/types';
import { badRequest, notSupported } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import { rejectUnsupportedFields } from '../api/unsupported.ts';
import { isUpload, type Upload } from '../api/uploads.ts';
import { createPhotoSizes, reusePhoto } from '../files/photo-sizes.ts';
import { formatCaptionFields } from '../formatting/text-fields.ts';
import { checkInlineKeyboard, checkReplyMarkup } from '../keyboards/reply-markup.ts';
import type { ServerState } from '../state/server-state.ts';
import { findEditableMessage, saveEdit } from './edit-message.ts';
import { postBotMessage } from './post-message.ts';

const MEDIA_FIELDS = ['type', 'media', 'caption', 'parse_mode', 'caption_entities'];

/** Creates the methods for photos, which bots send as an upload or by `file_id`. */
export function createPhotoMethods(server: ServerState) {
  const { files } = server;
  function findPhoto(given: Upload | string): PhotoSize[] {
    if (isUpload(given)) {
      if (given.bytes.length === 0) throw badRequest('file must be non-empty');
      return createPhotoSizes(files.add('photos', given));
    }
    if (/^https?:/i.test(given)) throw notSupported('sending a photo by URL');
    return reusePhoto(files.findById(given));
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
      if (media.type !== 'photo') throw notSupported(`editMessageMedia with media of type "${media.type}"`);
      rejectUnsupportedFields(media, MEDIA_FIELDS, 'media');
      const caption = formatCaptionFields(media);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      const { text: _text, entities: _textEntities, link_preview_options: _preview, ...message } = found.message;
      const { caption: _caption, caption_entities: _entities, reply_markup: _keyboard, ...kept } = message;
      const photo = findPhoto(media.media);
      return saveEdit(server, found, { ...kept, photo, ...caption, ...omitUndefined({ reply_markup: keyboard }) });
    },
    getFile({ file_id: fileId }) {
      const { file_id, file_unique_id, file_size, file_path } = files.findById(fileId);
      return { file_id, file_unique_id, file_size, file_path };
    },
  } satisfies MethodHandlers;
}
