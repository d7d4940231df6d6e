/** Renders the text of a message with its entities. */

import type { MessageEntity } from '@grammyjs/types';
import { type Direction, directionOf } from './direction.ts';
import { h } from './dom.ts';

/** Handlers of the clickable parts of a text. */
export interface Links {
  openUrl(url: string): void;
  sendCommand(text: string): void;
  openMention(name: string): void;
}

const BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote', 'pre']);
const TAGS: Readonly<Partial<Record<MessageEntity['type'], 'strong' | 'em' | 'u' | 's' | 'code'>>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

/** Returns the URL that a link may open; undefined unless it is a web or mail address. */
export function safeUrl(text: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) return undefined;
  return ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol) ? url : undefined;
}

function renderLink(url: string, children: Node[], { openUrl }: Links): Node {
  const onclick = (event: MouseEvent) => {
    event.preventDefault();
    openUrl(url);
  };
  return h('a', { href: url, target: '_blank', rel: 'noopener', onclick }, ...children);
}

const inlineButton = (onclick: () => void, children: Node[], className = '') =>
  h('button', { type: 'button', class: `link ${className}`, onclick }, ...children);

function wrap(entity: MessageEntity, text: string, children: Node[], links: Links): Node {
  const tag = TAGS[entity.type];
  if (tag) return h(tag, {}, ...children);
  switch (entity.type) {
    case 'text_link':
    case 'url':
    case 'email': {
      const address = entity.type === 'text_link' ? entity.url : entity.type === 'email' ? `mailto:${text}` : text;
      const url = safeUrl(address);
      return url ? renderLink(url, children, links) : h('span', {}, ...children);
    }
    case 'mention':
      return inlineButton(() => links.openMention(text.slice(1)), children);
    case 'bot_command':
      return inlineButton(() => links.sendCommand(text), children);
    case 'spoiler': {
      const spoiler = inlineButton(() => spoiler.classList.add('seen'), children, 'spoiler');
      return spoiler;
    }
    default:
      return h('span', {}, ...children);
  }
}

/** Renders a range of the text. The entities are sorted so that outer ones come before those inside them. */
function renderInline(
  text: string,
  from: number,
  to: number,
  entities: readonly MessageEntity[],
  links: Links,
): Node[] {
  const nodes: Node[] = [];
  let at = from;
  for (const [i, entity] of entities.entries()) {
    const [start, end] = [Math.max(entity.offset, at), Math.min(entity.offset + entity.length, to)];
    if (start >= end) continue;
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    const inner = renderInline(text, start, end, entities.slice(i + 1), links);
    nodes.push(wrap(entity, text.slice(entity.offset, entity.offset + entity.length), inner, links));
    at = end;
  }
  if (at < to) nodes.push(document.createTextNode(text.slice(at, to)));
  return nodes;
}

/**
 * Renders a text with its entities as one element per line, so that each line has its own direction. Quotes and code
 * blocks are elements around their lines.
 *
 * @param otherwise the direction of a text that has no letters
 */
export function renderText(
  text: string,
  entities: readonly MessageEntity[],
  otherwise: Direction,
  links: Links,
): HTMLElement[] {
  const direction = directionOf(text, otherwise);
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const inline = sorted.filter(({ type }) => !BLOCKS.has(type));
  const blocks = sorted.filter(({ type }) => BLOCKS.has(type));

  function renderLines(from: number, to: number): HTMLElement[] {
    let at = from;
    return text
      .slice(from, to)
      .split('\n')
      .map((line) => {
        const nodes = renderInline(text, at, at + line.length, inline, links);
        at += line.length + 1;
        return h('p', { dir: directionOf(line, direction) }, ...(nodes.length > 0 ? nodes : [h('br')]));
      });
  }

  const parts: HTMLElement[] = [];
  let at = 0;
  for (const { type, offset, length } of blocks) {
    const before = text.slice(at, offset).replace(/\n$/, '');
    if (before !== '') parts.push(...renderLines(at, at + before.length));
    const lines = renderLines(offset, offset + length);
    parts.push(type === 'pre' ? h('pre', {}, ...lines) : h('blockquote', { dir: direction }, ...lines));
    at = offset + length;
    if (text[at] === '\n') at++;
  }
  if (at < text.length) parts.push(...renderLines(at, text.length));
  return parts;
}
