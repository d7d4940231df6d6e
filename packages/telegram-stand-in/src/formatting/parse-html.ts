/** Parses Telegram's HTML. */

import type { MessageEntity } from '@grammyjs/types';
import { decodeEntity } from './html-entities.ts';
import { type Cursor, htmlError, readEndTag, readStartTag, SIMPLE_TAGS, type StartTag } from './html-tags.ts';
import { checkUrl } from './urls.ts';

/** A text and its formatting, as in a message. Offsets and lengths count UTF-16 code units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
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
        throw htmlError('Invalid custom emoji identifier specified');
      return { type: 'custom_emoji', ...place, custom_emoji_id: id };
    }
    default:
      return { type: SIMPLE_TAGS[name as keyof typeof SIMPLE_TAGS], ...place };
  }
}

/** Moves the language of `<pre><code class="language-x">` to the `pre`, and drops formatting inside code. */
function resolveCode(
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
 * Parses the HTML of `parse_mode: 'HTML'`: `<b>قرار</b> &amp; <i>vote</i>` becomes the text `قرار & vote` with a bold
 * entity at 0 and an italic one at 7. Throws `BotApiError` with Telegram's description, whose offsets count UTF-8
 * bytes.
 *
 * Not supported: the tag `tg-time`, and mentions by `tg://user?id=`, which stay links.
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
  if (unclosed !== undefined) throw htmlError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  if (!text.isWellFormed()) {
    throw htmlError(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: resolveCode(entities, languages) };
}
