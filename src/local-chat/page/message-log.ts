/** The list of messages. */

import type { Message } from '@grammyjs/types';
import { h, iconButton } from './dom.ts';
import type { MessageRenderer } from './render-message.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** The list follows new messages while it is scrolled to within this many pixels of its end. */
const END_MARGIN = 120;
/** A message this soon after one by the same sender is grouped with it, in seconds. */
const GROUPING_SECONDS = 300;

interface LogEntry {
  readonly message?: Message;
  readonly isFollowing?: boolean;
  readonly element: HTMLElement;
}

/** The messages of the current place. */
export interface MessageLog {
  readonly element: HTMLElement;
  update(): void;
  jumpTo(messageId: number): void;
  /** Scrolls to a message and marks it, instead of the one marked before; without a message, marks none. */
  mark(messageId: number | undefined): void;
}

function isFollowing(message: Message, before: Message | undefined): boolean {
  const senderOf = ({ from, sender_chat: chat }: Message) => chat?.id ?? from?.id;
  return (
    before !== undefined && senderOf(before) === senderOf(message) && message.date - before.date < GROUPING_SECONDS
  );
}

/** Replaces an element and keeps the focus on the button at the same position, or on the last one. */
function replaceFocused(old: HTMLElement, next: HTMLElement): void {
  const buttonsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('button, a')];
  const at = buttonsOf(old).indexOf(document.activeElement as HTMLElement);
  old.replaceWith(next);
  if (at < 0) return;
  const buttons = buttonsOf(next);
  (buttons[at] ?? buttons.at(-1) ?? next).focus({ preventScroll: true });
}

/**
 * Creates the list of messages. It is a live region, so screen readers announce new messages. Each place gets its own
 * element: otherwise, all its messages would be announced when it is opened.
 *
 * @param renderEmpty renders what is shown before the first message
 */
export function createMessageLog(
  store: Store,
  texts: PageTexts,
  renderMessage: MessageRenderer,
  renderEmpty: () => HTMLElement,
): MessageLog {
  const element = h('div', { class: 'log-frame' });
  const toEnd = iconButton('down', texts.get('log.toEnd'), () => list.scrollTo({ top: list.scrollHeight }), 'to-end');
  let opened = '';
  let isAtEnd = true;
  let shown = new Map<string, LogEntry>();
  let list = h('div');
  let marked: number | undefined;

  const isNearEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < END_MARGIN;
  const trackScroll = () => {
    isAtEnd = isNearEnd();
    toEnd.hidden = isAtEnd;
  };
  const keepAtEnd = () => {
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  };
  const resizing = new ResizeObserver(keepAtEnd);

  function open(): void {
    opened = `${store.room} ${store.person}`;
    isAtEnd = true;
    shown = new Map();
    list = h('div', { class: 'log', role: 'log', tabindex: 0, 'aria-label': texts.get('log.label') });
    list.addEventListener('scroll', trackScroll);
    list.addEventListener('load', keepAtEnd, { capture: true });
    resizing.disconnect();
    resizing.observe(list);
    element.replaceChildren(list, toEnd);
  }

  function showMessage(message: Message, before: Message | undefined): LogEntry {
    const known = shown.get(`${message.message_id}`);
    const follows = isFollowing(message, before);
    if (known?.message === message && known.isFollowing === follows) return known;
    const next = { message, isFollowing: follows, element: renderMessage(message, follows) };
    if (known) replaceFocused(known.element, next.element);
    return next;
  }

  const showDay = (day: string): LogEntry => shown.get(day) ?? { element: h('p', { class: 'day' }, day) };

  function showEmpty(): LogEntry {
    const known = shown.get('empty');
    const next = renderEmpty();
    if (known?.element.isEqualNode(next)) return known;
    known?.element.remove();
    return { element: next };
  }

  function showMark(): void {
    for (const { message, element: each } of shown.values()) {
      if (message !== undefined && message.message_id === marked) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
    }
  }

  return {
    element,
    update() {
      if (opened !== `${store.room} ${store.person}`) open();
      const messages = store.messages();
      const next = new Map<string, LogEntry>();
      for (const [i, message] of messages.entries()) {
        const before = messages[i - 1];
        const isNewDay = before === undefined || texts.day(before.date) !== texts.day(message.date);
        if (isNewDay) next.set(texts.day(message.date), showDay(texts.day(message.date)));
        next.set(`${message.message_id}`, showMessage(message, isNewDay ? undefined : before));
      }
      if (messages.length === 0) next.set('empty', showEmpty());
      for (const [key, { element: old }] of shown) if (!next.has(key)) old.remove();
      const last = messages.at(-1);
      const hasOwnNew = last !== undefined && store.isOwn(last) && !shown.has(`${last.message_id}`);
      let at = list.firstChild;
      for (const { element: each } of next.values()) {
        if (each === at) at = at.nextSibling;
        else list.insertBefore(each, at);
      }
      shown = next;
      showMark();
      isAtEnd ||= hasOwnNew;
      keepAtEnd();
      trackScroll();
    },
    jumpTo(messageId) {
      const found = shown.get(`${messageId}`)?.element;
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
    },
    mark(messageId) {
      marked = messageId;
      showMark();
      shown.get(`${messageId}`)?.element.scrollIntoView({ block: 'center' });
    },
  };
}
