/** Renders messages. */

import type { Message, MessageEntity } from '@grammyjs/types';
import { serviceText, summaryOf } from './describe-message.ts';
import { type Direction, directionOf } from './direction.ts';
import { h, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { KeyboardRenderer } from './render-keyboard.ts';
import { type Links, renderText } from './render-text.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** What a message is rendered with. */
export interface MessageParts {
  readonly store: Store;
  readonly texts: PageTexts;
  readonly names: Names;
  readonly links: Links;
  readonly renderKeyboard: KeyboardRenderer;
  /** Shows a picture as large as the window allows. */
  showPicture(src: string, alt: string): void;
  /** Opens the menu of a message next to its button. */
  openMenu(message: Message, anchor: HTMLElement): void;
  /** Scrolls to a message and focuses it. */
  jumpTo(messageId: number): void;
}

const PICTURE_WIDTH = 420;

/** Renders a message; `isFollowing` groups it with the one before, which is by the same sender. */
export type MessageRenderer = (message: Message, isFollowing: boolean) => HTMLElement;

/** Creates the renderer of messages. */
export function createMessageRenderer(parts: MessageParts): MessageRenderer {
  const { store, texts, names, links, renderKeyboard } = parts;

  function renderReply({ reply_to_message: replied }: Message): HTMLElement | undefined {
    if (!replied) return undefined;
    const onclick = () => parts.jumpTo(replied.message_id);
    return h(
      'button',
      {
        type: 'button',
        class: 'replied',
        onclick,
        'aria-label': texts.get('message.repliedTo', { who: names.ofSender(replied) }),
      },
      h('b', {}, names.ofSender(replied)),
      h('span', { dir: 'auto' }, summaryOf(replied, texts).slice(0, 120)),
    );
  }

  function renderPicture(message: Message, direction: Direction): HTMLElement | undefined {
    const size = message.photo?.at(-1);
    if (!size) return undefined;
    const src = `/files/${encodeURIComponent(size.file_id)}`;
    const alt = texts.get('message.picture');
    const { width, height } = size;
    const shown = Math.min(PICTURE_WIDTH, Math.max(width, 120));
    const image = h('img', { src, alt, width: shown, height: Math.round((shown * height) / width), dir: direction });
    const label = texts.get('message.enlarge');
    return h(
      'button',
      { type: 'button', class: 'picture', title: label, onclick: () => parts.showPicture(src, alt) },
      image,
    );
  }

  /** Names the sender, if `isNamed`, and whom the message came through: a bot inline, or the caller of a guest. */
  function renderSender(message: Message, isNamed: boolean): HTMLElement | undefined {
    const { via_bot: bot, guest_bot_caller_user: caller } = message;
    const who = bot ? `@${bot.username}` : caller && names.ofUser(caller);
    if (!isNamed && who === undefined) return undefined;
    const via = who !== undefined && h('span', {}, texts.get('message.via', { who: `\u2068${who}\u2069` }));
    return h('p', { class: 'sender' }, isNamed && h('b', {}, names.ofSender(message)), via);
  }

  /** Adds the time to the last line. The style sheet reserves room for it by `data-meta`. */
  function addMeta(message: Message, line: HTMLElement): void {
    const { edit_date: edited, date } = message;
    const meta = [edited && texts.get('message.edited'), texts.time(date)].filter(Boolean).join(' · ');
    line.dataset.meta = meta;
    line.append(h('span', { class: 'meta' }, meta));
  }

  function renderBody(message: Message): HTMLElement[] {
    const text = message.text ?? message.caption ?? summaryOf(message, texts);
    const entities: readonly MessageEntity[] = message.entities ?? message.caption_entities ?? [];
    const lines = message.photo && !message.caption ? [] : renderText(text, entities, texts.direction, links);
    if (lines.at(-1)?.tagName !== 'P') lines.push(h('p'));
    addMeta(message, lines.at(-1) as HTMLElement);
    return lines;
  }

  return (message, isFollowing) => {
    const id = { 'data-message': message.message_id };
    const service = serviceText(message, names, texts);
    if (service !== undefined) return h('p', { class: 'service', dir: 'auto', ...id }, service);

    const isOwn = store.isOwn(message);
    const sender = names.ofSender(message);
    const isAlone = store.place === 'bot' || (store.place === 'friend' && message.from?.id !== store.bot.id);
    const isNamed = !isOwn && !isAlone;
    const direction = directionOf(message.text ?? message.caption ?? '', texts.direction);
    const origin = message.forward_origin && texts.get('message.fromChannel', { who: texts.get('place.channel.name') });
    const more = iconButton('more', texts.get('message.actions'), () => parts.openMenu(message, more), 'more');
    const kind = `message ${isOwn ? 'out' : 'in'} ${isFollowing ? 'following' : 'first'}`;
    return h(
      'article',
      {
        class: kind,
        ...id,
        tabindex: -1,
        'aria-label': texts.get('message.label', { who: sender, when: texts.time(message.date) }),
      },
      isNamed && names.senderAvatar(message),
      h(
        'div',
        { class: 'column' },
        h(
          'div',
          { class: 'bubble' },
          renderSender(message, isNamed && !isFollowing),
          origin && h('i', { class: 'origin' }, origin),
          renderReply(message),
          renderPicture(message, direction),
          h('div', { class: 'text' }, ...renderBody(message)),
        ),
        renderKeyboard(message),
      ),
      more,
    );
  };
}
