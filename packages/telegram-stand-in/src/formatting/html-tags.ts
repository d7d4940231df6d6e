/** Reads the tags of Telegram's HTML. */

import { type BotApiError, badRequest } from '../api/errors.ts';
import { decodeEntity } from './html-entities.ts';

/** The tags that only format, by the entity that each creates. */
export const SIMPLE_TAGS = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
} as const;
const TAGS: ReadonlySet<string> = new Set([...Object.keys(SIMPLE_TAGS), 'a', 'code', 'pre', 'blockquote', 'tg-emoji']);

/** A start tag with its attributes, names in lower case. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A position in an HTML text. */
export interface Cursor {
  readonly html: string;
  at: number;
}

/** Creates the error for HTML that Telegram cannot parse. */
export const htmlError = (reason: string): BotApiError => badRequest(`can't parse entities: ${reason}`);

/** Errors count UTF-8 bytes. */
const byteOffset = ({ html }: Cursor, at: number): number => Buffer.byteLength(html.slice(0, at));
const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function skipSpaces(cursor: Cursor): void {
  while (isSpace(cursor.html[cursor.at])) cursor.at++;
}

function readWhile(cursor: Cursor, isPart: (character: string) => boolean): string {
  const start = cursor.at;
  while (cursor.at < cursor.html.length && isPart(cursor.html[cursor.at] as string)) cursor.at++;
  return cursor.html.slice(start, cursor.at);
}

function readQuoted(cursor: Cursor, tagStart: number): string {
  const quote = cursor.html[cursor.at++];
  let value = '';
  while (cursor.html[cursor.at] !== quote) {
    if (cursor.at >= cursor.html.length)
      throw htmlError(`Unclosed start tag at byte offset ${byteOffset(cursor, tagStart)}`);
    const entity = decodeEntity(cursor.html, cursor.at);
    value += entity?.character ?? cursor.html[cursor.at];
    cursor.at += entity?.length ?? 1;
  }
  cursor.at++;
  return value;
}

function readUnquoted(cursor: Cursor): string {
  const start = cursor.at;
  const value = readWhile(cursor, (character) => /[a-z0-9.-]/i.test(character)).toLowerCase();
  const next = cursor.html[cursor.at];
  if (next !== '>' && !isSpace(next)) {
    throw htmlError(`Unexpected end of name token at byte offset ${byteOffset(cursor, start)}`);
  }
  return value;
}

function readAttributes(cursor: Cursor, name: string, start: number): Map<string, string> {
  const { html } = cursor;
  const offset = () => byteOffset(cursor, start);
  const attributes = new Map<string, string>();
  for (skipSpaces(cursor); html[cursor.at] !== '>'; skipSpaces(cursor)) {
    if (cursor.at >= html.length) throw htmlError(`Unclosed start tag "${name}" at byte offset ${offset()}`);
    const attribute = readWhile(cursor, (character) => !/[\s=>]/.test(character));
    if (attribute === '') throw htmlError(`Empty attribute name in the tag "${name}" at byte offset ${offset()}`);
    skipSpaces(cursor);
    if (html[cursor.at] !== '=') {
      if (name !== 'blockquote' || attribute !== 'expandable') {
        throw htmlError(
          `Expected equal sign in declaration of an attribute of the tag "${name}" at byte offset ${offset()}`,
        );
      }
      attributes.set(attribute, '');
      continue;
    }
    cursor.at++;
    skipSpaces(cursor);
    if (cursor.at >= html.length) throw htmlError(`Unclosed start tag "${name}" at byte offset ${offset()}`);
    attributes.set(
      attribute,
      /["']/.test(html[cursor.at] as string) ? readQuoted(cursor, start) : readUnquoted(cursor),
    );
  }
  return attributes;
}

/** Reads the start tag at the cursor. Throws `BotApiError` if it is malformed or Telegram does not know it. */
export function readStartTag(cursor: Cursor): StartTag {
  const { html, at: start } = cursor;
  const offset = () => byteOffset(cursor, start);
  cursor.at++;
  const name = readWhile(cursor, (character) => character !== '>' && !isSpace(character)).toLowerCase();
  if (cursor.at >= html.length) throw htmlError(`Unclosed start tag at byte offset ${offset()}`);
  if (!TAGS.has(name)) throw htmlError(`Unsupported start tag "${name}" at byte offset ${offset()}`);
  const attributes = readAttributes(cursor, name, start);
  cursor.at++;
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw htmlError(`Tag "span" must have class "tg-spoiler" at byte offset ${offset()}`);
  }
  return { name, attributes };
}

/** Reads the end tag at the cursor. Throws `BotApiError` if it is malformed or does not match the open tag. */
export function readEndTag(cursor: Cursor, open: StartTag | undefined): void {
  const offset = byteOffset(cursor, cursor.at);
  if (open === undefined) throw htmlError(`Unexpected end tag at byte offset ${offset}`);
  cursor.at += 2;
  const name = readWhile(cursor, (character) => character !== '>' && !isSpace(character)).toLowerCase();
  skipSpaces(cursor);
  if (cursor.html[cursor.at] !== '>') throw htmlError(`Unclosed end tag at byte offset ${offset}`);
  cursor.at++;
  if (name !== '' && name !== open.name) {
    throw htmlError(`Unmatched end tag at byte offset ${offset}, expected "</${open.name}>", found "</${name}>"`);
  }
}
