import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import { detectEntities, overlaps } from './detect-entities.ts';
import { type FormattedText, parseHtml } from './parse-html.ts';
import { checkUrl } from './urls.ts';

/** The most UTF-16 units of a message and of a caption, after formatting is taken out. */
export const LIMITS = { message: 4096, caption: 1024 } as const;

/** A text as a bot gives it. */
export interface TextInput {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly MessageEntity[] | undefined;
}

const FIELDS_OF_TYPE: Readonly<Record<string, string>> = {
  text_link: 'url',
  text_mention: 'user',
  custom_emoji: 'custom_emoji_id',
};
const TYPES: ReadonlySet<string> = new Set<MessageEntity['type']>([
  ...(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic'] as const),
  ...(['underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre'] as const),
  ...(['text_link', 'text_mention', 'custom_emoji', 'date_time'] as const),
]);

function checkEntity(entity: MessageEntity, text: string): MessageEntity {
  const { type, offset, length } = entity;
  const fail = (words: string) => badRequest(`can't parse MessageEntity: ${words}`);
  if (!TYPES.has(type)) throw fail('Unsupported type specified');
  const field = FIELDS_OF_TYPE[type];
  if (field !== undefined && !Object.hasOwn(entity, field)) throw fail(`Can't find field "${field}"`);
  if (!Number.isInteger(offset) || offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (!Number.isInteger(length) || length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  if (offset + length > text.length) {
    const end = offset + length;
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (entity.type !== 'text_link') return entity;
  const url = checkUrl(entity.url);
  if (!url.ok) throw badRequest(`entity URL '${entity.url}' is invalid: ${url.problem}`);
  return { ...entity, url: url.url };
}

function readFormatting({ text, parseMode, entities }: TextInput): FormattedText {
  switch (parseMode?.toLowerCase()) {
    case undefined:
    case '':
    case 'none':
      return { text, entities: (entities ?? []).map((entity) => checkEntity(entity, text)) };
    case 'html':
      return parseHtml(text);
    case 'markdown':
    case 'markdownv2':
      throw badRequest(`this stand-in does not read ${parseMode}`);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/** What Telegram takes out of every text: carriage returns, and the marks that turn the direction of writing (U+202A to U+202E). */
const REMOVED = /[\r\u2028-\u202e]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Telegram replaces
const BLANKED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function cleanText({ text, entities }: FormattedText): FormattedText {
  const places: number[] = [];
  let cleaned = '';
  for (const unit of text.split('')) {
    places.push(cleaned.length);
    if (!REMOVED.test(unit)) cleaned += BLANKED.test(unit) ? ' ' : unit;
  }
  places.push(cleaned.length);
  const start = cleaned.length - cleaned.trimStart().length;
  const end = Math.max(start, cleaned.trimEnd().length);
  const place = (offset: number) => Math.min(Math.max(places[offset] as number, start), end) - start;
  const moved = entities.map((entity) => {
    const offset = place(entity.offset);
    return { ...entity, offset, length: place(entity.offset + entity.length) - offset };
  });
  return { text: cleaned.slice(start, end), entities: moved.filter(({ length }) => length > 0) };
}

/** The text with what Telegram marks by itself added to the given formatting, in the order in which messages carry entities. */
export function addDetectedEntities({ text, entities }: FormattedText): FormattedText {
  const shut = entities.filter(({ type }) =>
    ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'].includes(type),
  );
  const isNew = (entity: MessageEntity) =>
    !shut.some((other) => overlaps(other, entity)) &&
    !entities.some(({ type, offset }) => type === entity.type && offset === entity.offset);
  const all = [...entities, ...detectEntities(text).filter(isNew)];
  return { text, entities: all.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

/**
 * The text of a message or caption as it will be shown: formatting read, control characters and outer blanks gone. Throws
 * `RefusedCall` in Telegram's words where it is too long, cannot be parsed or (a message, not a caption) has nothing to read.
 */
export function formatText(given: TextInput, kind: keyof typeof LIMITS): FormattedText {
  const mayBeEmpty = kind === 'caption';
  if (!given.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  if (given.text === '' && !mayBeEmpty) throw badRequest('message text is empty');
  const { text, entities } = cleanText(readFormatting(given));
  if (/^[\s\p{Cf}]*$/u.test(text) && !mayBeEmpty) throw badRequest('text must be non-empty');
  if (text.length > LIMITS[kind]) {
    throw badRequest(kind === 'message' ? 'message is too long' : 'message caption is too long');
  }
  return addDetectedEntities({ text, entities });
}
