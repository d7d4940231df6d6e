import type { Message } from '@grammyjs/types';
import { h, iconButton } from './dom.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

/** How near to the end one must be to be taken along, in pixels. */
const NEAR_END = 120;
/** How long messages of one person count as said in one breath, in seconds. */
const BREATH = 300;

interface Shown {
  readonly message?: Message;
  readonly isFollowing?: boolean;
  readonly element: HTMLElement;
}

/** The messages of the place where the person is. */
export interface MessageLog {
  readonly element: HTMLElement;
  update(): void;
  jumpTo(messageId: number): void;
}

function isFollowing(message: Message, before: Message | undefined): boolean {
  const senderOf = ({ from, sender_chat: chat }: Message) => chat?.id ?? from?.id;
  return before !== undefined && senderOf(before) === senderOf(message) && message.date - before.date < BREATH;
}

/** Replaces an element, and keeps the focus where it was: on the button in the same place, or the last one. */
function replaceFocused(old: HTMLElement, next: HTMLElement): void {
  const buttonsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('button, a')];
  const at = buttonsOf(old).indexOf(document.activeElement as HTMLElement);
  old.replaceWith(next);
  if (at < 0) return;
  const buttons = buttonsOf(next);
  (buttons[at] ?? buttons.at(-1) ?? next).focus({ preventScroll: true });
}

/**
 * Creates the list of messages. It is a log that is read out as it grows; each place gets one of its own, so that going there
 * reads nothing out. `renderEmpty` says what there is to see before the first message.
 */
export function createMessageLog(
  store: Store,
  words: Words,
  render: (message: Message, isFollowing: boolean) => HTMLElement,
  renderEmpty: () => HTMLElement,
): MessageLog {
  const element = h('div', { class: 'log-frame' });
  const toEnd = iconButton('down', words.say('log.toEnd'), () => list.scrollTo({ top: list.scrollHeight }), 'to-end');
  let opened = '';
  let isAtEnd = true;
  let shown = new Map<string, Shown>();
  let list = h('div');

  const isNearEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
  const noteScroll = () => {
    isAtEnd = isNearEnd();
    toEnd.hidden = isAtEnd;
  };
  const stayAtEnd = () => {
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  };
  const resizing = new ResizeObserver(stayAtEnd);

  function open(): void {
    opened = `${store.room} ${store.person}`;
    isAtEnd = true;
    shown = new Map();
    list = h('div', { class: 'log', role: 'log', tabindex: 0, 'aria-label': words.say('log.label') });
    list.addEventListener('scroll', noteScroll);
    list.addEventListener('load', stayAtEnd, { capture: true });
    resizing.disconnect();
    resizing.observe(list);
    element.replaceChildren(list, toEnd);
  }

  function showMessage(message: Message, before: Message | undefined): Shown {
    const known = shown.get(`${message.message_id}`);
    const follows = isFollowing(message, before);
    if (known?.message === message && known.isFollowing === follows) return known;
    const next = { message, isFollowing: follows, element: render(message, follows) };
    if (known) replaceFocused(known.element, next.element);
    return next;
  }

  const showDay = (day: string): Shown => shown.get(day) ?? { element: h('p', { class: 'day' }, day) };

  function showEmpty(): Shown {
    const known = shown.get('empty');
    const next = renderEmpty();
    if (known?.element.isEqualNode(next)) return known;
    known?.element.remove();
    return { element: next };
  }

  return {
    element,
    update() {
      if (opened !== `${store.room} ${store.person}`) open();
      const messages = store.messages();
      const next = new Map<string, Shown>();
      for (const [i, message] of messages.entries()) {
        const before = messages[i - 1];
        const isNewDay = before === undefined || words.day(before.date) !== words.day(message.date);
        if (isNewDay) next.set(words.day(message.date), showDay(words.day(message.date)));
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
      isAtEnd ||= hasOwnNew;
      stayAtEnd();
      noteScroll();
    },
    jumpTo(messageId) {
      const found = shown.get(`${messageId}`)?.element;
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
    },
  };
}
