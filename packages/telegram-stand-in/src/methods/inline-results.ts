/** Reads the results of inline queries. */

import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  LinkPreviewOptions,
  MessageEntity,
  PhotoSize,
} from '@grammyjs/types';
import { checkFields, type FieldKinds } from '../api/check-fields.ts';
import { badRequest, notSupported } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { FileStore } from '../files/file-store.ts';
import { reusePhoto } from '../files/photo-sizes.ts';
import { formatCaptionFields, formatTextFields } from '../formatting/text-fields.ts';
import { checkUrl } from '../formatting/urls.ts';
import { checkInlineKeyboard, checkMarkupAllowed } from '../keyboards/reply-markup.ts';
import type { MessageContent } from '../state/chat-store.ts';
import type { ResultContent } from '../state/inline-queries.ts';

const COMMON = { type: 'string', id: 'string', reply_markup: '?object' } as const;
const CAPTION = {
  caption: '?string',
  parse_mode: '?string',
  caption_entities: '?array',
  show_caption_above_media: '?boolean',
} as const;
const THUMBNAIL = { thumbnail_url: '?string', thumbnail_width: '?number', thumbnail_height: '?number' } as const;
const FIELDS: Readonly<Record<string, FieldKinds>> = {
  article: {
    ...COMMON,
    ...THUMBNAIL,
    title: 'string',
    input_message_content: 'object',
    url: '?string',
    description: '?string',
  },
  photo: {
    ...COMMON,
    ...CAPTION,
    photo_url: '?string',
    photo_file_id: '?string',
    thumbnail_url: '?string',
    photo_width: '?number',
    photo_height: '?number',
    title: '?string',
    description: '?string',
    input_message_content: '?object',
  },
};
const TEXT_FIELDS: FieldKinds = {
  message_text: 'string',
  parse_mode: '?string',
  entities: '?array',
  link_preview_options: '?object',
};
const WHAT = 'inline query result';
const MAX_ID_BYTES = 64;

interface TextInput {
  readonly message_text: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
  readonly link_preview_options?: LinkPreviewOptions;
}

/** The fields of the supported types of results. */
interface ResultInput {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly thumbnail_url?: string;
  readonly photo_url?: string;
  readonly photo_file_id?: string;
  readonly photo_width?: number;
  readonly photo_height?: number;
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly MessageEntity[];
  readonly show_caption_above_media?: boolean;
  readonly input_message_content?: TextInput;
  readonly reply_markup?: InlineKeyboardMarkup;
}

function readText(input: TextInput): MessageContent {
  if (!('message_text' in input)) throw notSupported('input_message_content other than text');
  checkFields('input message content', input, TEXT_FIELDS);
  const { message_text: text, link_preview_options, ...formatting } = input;
  return { ...formatTextFields({ text, ...formatting }), ...omitUndefined({ link_preview_options }) };
}

function checkDocumentUrl(url: string | undefined): void {
  if (url !== undefined && !checkUrl(url).ok) throw badRequest('WEB_DOCUMENT_URL_INVALID');
}

/** Finds the photo of a result. A photo given by URL is not downloaded, so that its file does not exist here. */
function findPhoto(result: ResultInput, files: FileStore): PhotoSize[] {
  const { photo_file_id: fileId, photo_url: url, thumbnail_url: thumbnail } = result;
  if (fileId !== undefined) return reusePhoto(files.findById(fileId));
  if (url === undefined) throw badRequest(`can't parse ${WHAT}: Can't find field "photo_url"`);
  if (thumbnail === undefined) throw badRequest(`can't parse ${WHAT}: Can't find field "thumbnail_url"`);
  checkDocumentUrl(url);
  const size = { width: result.photo_width ?? 1280, height: result.photo_height ?? 720 };
  return [{ file_id: `by-url:${url}`, file_unique_id: url, ...size }];
}

/**
 * Reads a result, and returns the message that it becomes. Throws `BotApiError` if Telegram rejects the result, if it
 * has an unknown field (which Telegram ignores), or if it is neither an article nor a photo.
 */
export function readInlineResult(given: InlineQueryResult, files: FileStore): ResultContent {
  const fields = FIELDS[given.type];
  if (fields === undefined) throw notSupported(`an inline result of type "${given.type}"`);
  checkFields(WHAT, given, fields);
  const result: ResultInput = given as ResultInput;
  if (result.id === '' || Buffer.byteLength(result.id) > MAX_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (given.type === 'article' && result.title?.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  checkDocumentUrl(result.url);
  checkDocumentUrl(result.thumbnail_url);
  const keyboard = omitUndefined({ reply_markup: checkInlineKeyboard(result.reply_markup) });
  checkMarkupAllowed(result.reply_markup, 'inline');
  const text = result.input_message_content && readText(result.input_message_content);
  if (given.type === 'article') return { ...text, ...keyboard };
  const photo = findPhoto(result, files);
  const show_caption_above_media = result.show_caption_above_media || undefined;
  return {
    ...(text ?? { photo, ...formatCaptionFields(result), ...omitUndefined({ show_caption_above_media }) }),
    ...keyboard,
  };
}
