import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import { decodeEntity } from './html-entities.ts';
import { checkUrl } from './urls.ts';

/** A text with its formatting apart, as messages carry it; offsets and lengths count UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const SIMPLE_TAGS = {
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

interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A reader of one HTML text, which keeps its place and counts errors in UTF-8 bytes. */
interface Cursor {
  readonly html: string;
  at: number;
}

const fail = (words: string) => badRequest(`can't parse entities: ${words}`);
const byteOffset = ({ html }: Cursor, at: number): number => Buffer.byteLength(html.slice(0, at));
const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function skipSpaces(cursor: Cursor): void {
  while (isSpace(cursor.html[cursor.at])) cursor.at++;
}

function readWhile(cursor: Cursor, goesOn: (character: string) => boolean): string {
  const start = cursor.at;
  while (cursor.at < cursor.html.length && goesOn(cursor.html[cursor.at] as string)) cursor.at++;
  return cursor.html.slice(start, cursor.at);
}

function readQuoted(cursor: Cursor, tagStart: number): string {
  const quote = cursor.html[cursor.at++];
  let value = '';
  while (cursor.html[cursor.at] !== quote) {
    if (cursor.at >= cursor.html.length)
      throw fail(`Unclosed start tag at byte offset ${byteOffset(cursor, tagStart)}`);
    const entity = decodeEntity(cursor.html, cursor.at);
    value += entity?.character ?? cursor.html[cursor.at];
    cursor.at += entity?.length ?? 1;
  }
  cursor.at++;
  return value;
}

function readBare(cursor: Cursor): string {
  const start = cursor.at;
  const value = readWhile(cursor, (character) => /[a-z0-9.-]/i.test(character)).toLowerCase();
  const next = cursor.html[cursor.at];
  if (next !== '>' && !isSpace(next)) {
    throw fail(`Unexpected end of name token at byte offset ${byteOffset(cursor, start)}`);
  }
  return value;
}

function readStartTag(cursor: Cursor): StartTag {
  const { html, at: start } = cursor;
  const offset = () => byteOffset(cursor, start);
  cursor.at++;
  const name = readWhile(cursor, (character) => character !== '>' && !isSpace(character)).toLowerCase();
  if (cursor.at >= html.length) throw fail(`Unclosed start tag at byte offset ${offset()}`);
  if (!TAGS.has(name)) throw fail(`Unsupported start tag "${name}" at byte offset ${offset()}`);
  const attributes = new Map<string, string>();
  for (skipSpaces(cursor); html[cursor.at] !== '>'; skipSpaces(cursor)) {
    if (cursor.at >= html.length) throw fail(`Unclosed start tag "${name}" at byte offset ${offset()}`);
    const attribute = readWhile(cursor, (character) => !/[\s=>]/.test(character));
    if (attribute === '') throw fail(`Empty attribute name in the tag "${name}" at byte offset ${offset()}`);
    skipSpaces(cursor);
    if (html[cursor.at] !== '=') {
      if (name !== 'blockquote' || attribute !== 'expandable') {
        throw fail(
          `Expected equal sign in declaration of an attribute of the tag "${name}" at byte offset ${offset()}`,
        );
      }
      attributes.set(attribute, '');
      continue;
    }
    cursor.at++;
    skipSpaces(cursor);
    if (cursor.at >= html.length) throw fail(`Unclosed start tag "${name}" at byte offset ${offset()}`);
    attributes.set(attribute, /["']/.test(html[cursor.at] as string) ? readQuoted(cursor, start) : readBare(cursor));
  }
  cursor.at++;
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw fail(`Tag "span" must have class "tg-spoiler" at byte offset ${offset()}`);
  }
  return { name, attributes };
}

function readEndTag(cursor: Cursor, open: StartTag | undefined): void {
  const offset = byteOffset(cursor, cursor.at);
  if (open === undefined) throw fail(`Unexpected end tag at byte offset ${offset}`);
  cursor.at += 2;
  const name = readWhile(cursor, (character) => character !== '>' && !isSpace(character)).toLowerCase();
  skipSpaces(cursor);
  if (cursor.html[cursor.at] !== '>') throw fail(`Unclosed end tag at byte offset ${offset}`);
  cursor.at++;
  if (name !== '' && name !== open.name) {
    throw fail(`Unmatched end tag at byte offset ${offset}, expected "</${open.name}>", found "</${name}>"`);
  }
}

function createEntity({ name, attributes }: StartTag, offset: number, content: string): MessageEntity | undefined {
  const place = { offset, length: content.length };
  switch (name) {
    case 'a': {
      const url = checkUrl(attributes.get('href') ?? content);
      return url.ok ? { type: 'text_link', ...place, url: url.url } : undefined;
    }
    case 'code':
    case 'pre':
      return { type: name, ...place };
    case 'blockquote':
      return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...place };
    case 'tg-emoji': {
      const id = attributes.get('emoji-id') ?? '';
      if (!/^\d{1,19}$/.test(id) || BigInt(id) > 2n ** 63n - 1n)
        throw fail('Invalid custom emoji identifier specified');
      return { type: 'custom_emoji', ...place, custom_emoji_id: id };
    }
    default:
      return { type: SIMPLE_TAGS[name as keyof typeof SIMPLE_TAGS], ...place };
  }
}

/** Puts the language of `<pre><code class="language-x">` on the pre, and drops what is formatted inside of code. */
function settleCode(
  entities: readonly MessageEntity[],
  languages: ReadonlyMap<MessageEntity, string>,
): MessageEntity[] {
  const holds = (a: MessageEntity, b: MessageEntity) =>
    a.offset <= b.offset && b.offset + b.length <= a.offset + a.length;
  const codes = entities.filter(({ type }) => type === 'code');
  const pres = entities.flatMap((entity) => {
    if (entity.type !== 'pre') return [];
    const code = codes.find((each) => holds(each, entity) && holds(entity, each));
    const language = code && languages.get(code);
    return [language === undefined ? entity : { ...entity, language }];
  });
  const blocks = [...pres, ...codes.filter((code) => !pres.some((pre) => holds(pre, code)))];
  const others = entities.filter(({ type }) => type !== 'code' && type !== 'pre');
  return [...blocks, ...others.filter((entity) => !blocks.some((block) => holds(block, entity)))];
}

/**
 * Reads the HTML of `parse_mode: HTML`: `<b>قرار</b> &amp; <i>vote</i>` is the text `قرار & vote` with a bold entity at 0 and
 * an italic one at 7. Throws `RefusedCall` in Telegram's words, which count UTF-8 bytes. Left out: the tag `tg-time`, and
 * mentions by `tg://user?id=`, which stay links.
 */
export function parseHtml(html: string): FormattedText {
  const cursor: Cursor = { html, at: 0 };
  const open: (StartTag & { readonly offset: number })[] = [];
  const entities: MessageEntity[] = [];
  const languages = new Map<MessageEntity, string>();
  let text = '';
  while (cursor.at < html.length) {
    if (html.startsWith('</', cursor.at)) {
      readEndTag(cursor, open.at(-1));
      const tag = open.pop() as (typeof open)[number];
      const entity = createEntity(tag, tag.offset, text.slice(tag.offset));
      if (entity === undefined || entity.length === 0) continue;
      entities.push(entity);
      const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')?.[1];
      if (language !== undefined) languages.set(entity, language);
    } else if (html[cursor.at] === '<') {
      open.push({ ...readStartTag(cursor), offset: text.length });
    } else {
      const entity = decodeEntity(html, cursor.at);
      text += entity?.character ?? html[cursor.at];
      cursor.at += entity?.length ?? 1;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw fail(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  if (!text.isWellFormed()) {
    throw fail(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: settleCode(entities, languages) };
}
