/** The method that sends documents. */

import type { Message } from '@grammyjs/types';
import { badRequest, notSupported } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { isUpload } from '../api/uploads.ts';
import { formatCaptionFields } from '../formatting/text-fields.ts';
import { checkReplyMarkup } from '../keyboards/reply-markup.ts';
import type { ServerState } from '../state/server-state.ts';
import { postBotMessage } from './post-message.ts';

/** The MIME types by extension. Assumed: Telegram reports any other file as a stream of bytes. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

const mimeTypeOf = (name: string) => MIME_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];

/** Creates the method for documents, which bots send as an upload. */
export function createDocumentMethods(server: ServerState) {
  return {
    sendDocument(params) {
      const { document: given } = params;
      const caption = formatCaptionFields(params);
      checkReplyMarkup(params.reply_markup);
      if (!isUpload(given)) throw notSupported('sending a document by file_id or URL');
      if (given.bytes.length === 0) throw badRequest('file must be non-empty');
      const { file_id, file_unique_id, file_size } = server.files.add('documents', given);
      const mime_type = mimeTypeOf(given.name) ?? 'application/octet-stream';
      const document = { file_id, file_unique_id, file_size, file_name: given.name, mime_type };
      return postBotMessage(server, params, { document, ...caption }, 'documents') as Message.DocumentMessage;
    },
  } satisfies MethodHandlers;
}
