/** Formats the text of a message as Telegram does. */

import type { MessageEntity } from '@grammyjs/types';
import { badRequest, notSupported } from '../api/errors.ts';
import { detectEntities, overlaps } from './detect-entities.ts';
import { type FormattedText, parseHtml } from './parse-html.ts';
import { checkUrl } from './urls.ts';

/** The maximum length of a text and of a caption in UTF-16 code units, without markup. */
export const LIMITS = { message: 4096, caption: 1024 } as const;

/** A text in the parameters of a call. */
export interface TextInput {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly MessageEntity[] | undefined;
}

const REQUIRED_FIELDS: Readonly<Record<string, string>> = {
  text_link: 'url',
  text_mention: 'user',
  custom_emoji: 'custom_emoji_id',
};
const ENTITY_TYPES: ReadonlySet<string> = new Set<MessageEntity['type']>([
  ...(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic'] as const),
  ...(['underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre'] as const),
  ...(['text_link', 'text_mention', 'custom_emoji', 'date_time'] as const),
]);

function checkEntity(entity: MessageEntity, text: string): MessageEntity {
  const { type, offset, length } = entity;
  const fail = (reason: string) => badRequest(`can't parse MessageEntity: ${reason}`);
  if (!ENTITY_TYPES.has(type)) throw fail('Unsupported type specified');
  const field = REQUIRED_FIELDS[type];
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
      throw notSupported(`parse_mode ${parseMode}`);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/** Telegram removes carriage returns and the characters that change the writing direction (U+202A to U+202E). */
const REMOVED = /[\r\u2028-\u202e]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Telegram replaces these
const REPLACED_BY_SPACE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function cleanText({ text, entities }: FormattedText): FormattedText {
  const positions: number[] = [];
  let cleaned = '';
  for (const unit of text.split('')) {
    positions.push(cleaned.length);
    if (!REMOVED.test(unit)) cleaned += REPLACED_BY_SPACE.test(unit) ? ' ' : unit;
  }
  positions.push(cleaned.length);
  const start = cleaned.length - cleaned.trimStart().length;
  const end = Math.max(start, cleaned.trimEnd().length);
  const move = (offset: number) => Math.min(Math.max(positions[offset] as number, start), end) - start;
  const moved = entities.map((entity) => {
    const offset = move(entity.offset);
    return { ...entity, offset, length: move(entity.offset + entity.length) - offset };
  });
  return { text: cleaned.slice(start, end), entities: moved.filter(({ length }) => length > 0) };
}

/** Adds the entities that Telegram detects to those given, sorted as in a message. */
export function addDetectedEntities({ text, entities }: FormattedText): FormattedText {
  const opaque = entities.filter(({ type }) =>
    ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'].includes(type),
  );
  const isNew = (entity: MessageEntity) =>
    !opaque.some((other) => overlaps(other, entity)) &&
    !entities.some(({ type, offset }) => type === entity.type && offset === entity.offset);
  const all = [...entities, ...detectEntities(text).filter(isNew)];
  return { text, entities: all.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

/**
 * Formats a text or caption as the chat will show it: parses the markup, and removes control characters and outer
 * whitespace. Throws `BotApiError` with Telegram's description if it cannot be parsed, is too long, or is a text
 * without a visible character.
 */
export function formatText(given: TextInput, kind: keyof typeof LIMITS): FormattedText {
  const canBeEmpty = kind === 'caption';
  if (!given.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  if (given.text === '' && !canBeEmpty) throw badRequest('message text is empty');
  const { text, entities } = cleanText(readFormatting(given));
  if (/^[\s\p{Cf}]*$/u.test(text) && !canBeEmpty) throw badRequest('text must be non-empty');
  if (text.length > LIMITS[kind]) {
    throw badRequest(kind === 'message' ? 'message is too long' : 'message caption is too long');
  }
  return addDetectedEntities({ text, entities });
}
