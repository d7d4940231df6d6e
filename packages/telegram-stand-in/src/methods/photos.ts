import type { Message, PhotoSize } from '@grammyjs/types';
import type { Desk } from '../state/server-state.ts';
import { badRequest } from '../api/errors.ts';
import { isUpload, type Upload } from '../files/file-store.ts';
import type { Handlers } from '../api/method-handlers.ts';
import { checkInlineKeyboard, checkReplyMarkup } from '../keyboards/reply-markup.ts';
import { photoById, toPhoto } from '../files/photo-sizes.ts';
import { present } from '../api/omit-undefined.ts';
import { findToEdit, postFromBot, replaceMessage } from './send.ts';
import { captionFields } from '../formatting/text-fields.ts';

/** The methods that send a photo (uploaded or by `file_id`), edit it and its caption, and look up files. */
export function createPhotos(desk: Desk): Handlers {
  const { files } = desk;
  function findPhoto(given: Upload | string): PhotoSize[] {
    if (isUpload(given)) {
      if (given.bytes.length === 0) throw badRequest('file must be non-empty');
      return toPhoto(files.add('photos', given));
    }
    if (/^https?:/i.test(given)) throw badRequest('this stand-in does not fetch addresses');
    return photoById(files.byId(given));
  }

  return {
    sendPhoto(params) {
      const caption = captionFields(params);
      const fields = {
        reply_markup: checkReplyMarkup(params.reply_markup),
        show_caption_above_media: params.show_caption_above_media || undefined,
        has_media_spoiler: params.has_spoiler || undefined,
      };
      const content = { photo: findPhoto(params.photo), ...caption, ...present(fields) } as Partial<Message>;
      return postFromBot(desk, params, content, 'photos') as Message.PhotoMessage;
    },
    editMessageCaption(params) {
      const found = findToEdit(desk, params);
      const { message } = found;
      const caption = captionFields(params);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      if (message.photo === undefined) throw badRequest('there is no caption in the message to edit');
      const { caption: _caption, caption_entities: _entities, reply_markup: _keyboard, ...kept } = message;
      return replaceMessage(desk, found, { ...kept, ...caption, ...present({ reply_markup: keyboard }) });
    },
    editMessageMedia(params) {
      const found = findToEdit(desk, params);
      const { media } = params;
      if (media.type !== 'photo')
        throw badRequest(`this stand-in does not carry out editMessageMedia with ${media.type}`);
      const caption = captionFields(media);
      const keyboard = checkInlineKeyboard(params.reply_markup);
      const { text: _text, entities: _words, link_preview_options: _preview, ...message } = found.message;
      const { caption: _caption, caption_entities: _entities, reply_markup: _keyboard, ...kept } = message;
      const edited = { ...kept, photo: findPhoto(media.media), ...caption, ...present({ reply_markup: keyboard }) };
      return replaceMessage(desk, found, edited);
    },
    getFile({ file_id: given }) {
      const { file_id, file_unique_id, file_size, file_path } = files.byId(given);
      return { file_id, file_unique_id, file_size, file_path };
    },
  };
}
