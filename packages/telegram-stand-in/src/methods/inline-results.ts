import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  LinkPreviewOptions,
  MessageEntity,
  PhotoSize,
} from '@grammyjs/types';
import { checkFields } from '../api/check-fields.ts';
import { badRequest } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { FileStore } from '../files/file-store.ts';
import { findPhotoSizes } from '../files/photo-sizes.ts';
import { formatCaptionFields, formatTextFields } from '../formatting/text-fields.ts';
import { checkUrl } from '../formatting/urls.ts';
import { checkInlineKeyboard, checkMarkupAllowed } from '../keyboards/reply-markup.ts';
import type { MessageContent } from '../state/chat-store.ts';

const COMMON = { type: 'string', id: 'string', reply_markup: '?object' } as const;
const CAPTION = {
  caption: '?string',
  parse_mode: '?string',
  caption_entities: '?array',
  show_caption_above_media: '?boolean',
} as const;
const THUMBNAIL = { thumbnail_url: '?string', thumbnail_width: '?number', thumbnail_height: '?number' } as const;
const FIELDS = {
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
} as const;
const TEXT_FIELDS = {
  message_text: 'string',
  parse_mode: '?string',
  entities: '?array',
  link_preview_options: '?object',
} as const;
const WHAT = 'inline query result';

interface TextInput {
  readonly message_text: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
  readonly link_preview_options?: LinkPreviewOptions;
}

/** The fields of a result, of whichever kind. */
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

/** What a chosen result puts into the chat: the fields of a message. */
export type ResultContent = MessageContent & { readonly reply_markup?: InlineKeyboardMarkup };

function checkText(given: TextInput): MessageContent {
  if (!('message_text' in given))
    throw badRequest('this stand-in does not carry out another input_message_content than text');
  checkFields('input message content', given, TEXT_FIELDS);
  const { message_text: text, link_preview_options, ...formatting } = given;
  return { ...formatTextFields({ text, ...formatting }), ...omitUndefined({ link_preview_options }) };
}

function checkAddress(url: string | undefined): void {
  if (url !== undefined && !checkUrl(url).ok) throw badRequest('WEB_DOCUMENT_URL_INVALID');
}

/** The photo of a result. One by address is not fetched: nothing but its size is told, and its file is no file. */
function findPhoto(result: ResultInput, files: FileStore): PhotoSize[] {
  const { photo_file_id: fileId, photo_url: url, thumbnail_url: thumbnail } = result;
  if (fileId !== undefined) return findPhotoSizes(files.findById(fileId));
  if (url === undefined) throw badRequest(`can't parse ${WHAT}: Can't find field "photo_url"`);
  if (thumbnail === undefined) throw badRequest(`can't parse ${WHAT}: Can't find field "thumbnail_url"`);
  checkAddress(url);
  const size = { width: result.photo_width ?? 1280, height: result.photo_height ?? 720 };
  return [{ file_id: `by-address:${url}`, file_unique_id: url, ...size }];
}

/**
 * What a result puts into the chat once it is chosen. Throws `RefusedCall` for a result that Telegram refuses, for an unknown field
 * (which Telegram ignores), and for the kinds that are not carried out: all but articles and photos.
 */
export function readInlineResult(given: InlineQueryResult, files: FileStore): ResultContent {
  const fields = (FIELDS as Readonly<Record<string, Readonly<Record<string, string>>>>)[given.type];
  if (fields === undefined) throw badRequest(`this stand-in does not carry out results of type "${given.type}"`);
  checkFields(WHAT, given, fields);
  const result = given as unknown as ResultInput;
  if (result.id === '' || Buffer.byteLength(result.id) > 64) throw badRequest('RESULT_ID_INVALID');
  if (given.type === 'article' && result.title?.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  checkAddress(result.url);
  checkAddress(result.thumbnail_url);
  const keyboard = omitUndefined({ reply_markup: checkInlineKeyboard(result.reply_markup) });
  checkMarkupAllowed(result.reply_markup, 'inline');
  const text = result.input_message_content && checkText(result.input_message_content);
  if (given.type === 'article') return { ...text, ...keyboard };
  const photo = findPhoto(result, files);
  const isAbove = result.show_caption_above_media || undefined;
  return {
    ...(text ?? { photo, ...formatCaptionFields(result), ...omitUndefined({ show_caption_above_media: isAbove }) }),
    ...keyboard,
  };
}
