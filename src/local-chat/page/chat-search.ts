/** The search of the messages of the chat. */

import { foldText } from '../../language/fold.ts';
import { h, iconButton } from './dom.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** The bar above the messages that searches them. */
export interface ChatSearch {
  readonly element: HTMLElement;
  /** Shows the bar and focuses its field. */
  open(): void;
  update(): void;
}

/**
 * Creates the search, hidden. Texts are compared as the bot folds them: «الأمم» finds «الامم», and case does not
 * matter. The latest hit comes first; Enter goes to the one before it.
 *
 * @param mark scrolls to a message and marks it; without a message, marks none
 */
export function createChatSearch(
  store: Store,
  texts: PageTexts,
  mark: (messageId: number | undefined) => void,
): ChatSearch {
  const field = h('input', {
    type: 'search',
    dir: 'auto',
    enterkeyhint: 'search',
    'aria-label': texts.get('search.label'),
    placeholder: texts.get('search.label'),
  });
  const count = h('p', { class: 'hint', role: 'status' });
  const previous = iconButton('up', texts.get('search.previous'), () => move(-1));
  const next = iconButton('down', texts.get('search.next'), () => move(1));
  const close = iconButton('close', texts.get('search.close'), () => hide());
  const label = texts.get('chat.search');
  const element = h(
    'div',
    { class: 'search', role: 'search', 'aria-label': label, hidden: true },
    ...[field, count, previous, next, close],
  );
  let opener: Element | null = null;
  let opened = '';
  let hits: readonly number[] = [];
  let current: number | undefined;

  const here = () => `${store.room} ${store.person}`;

  function showCount(): void {
    const values = { at: texts.number(hits.indexOf(current ?? Number.NaN) + 1), count: texts.number(hits.length) };
    const text = hits.length > 0 ? texts.get('search.found', values) : texts.get('search.none');
    count.textContent = foldText(field.value) === '' ? '' : text;
    for (const button of [previous, next]) button.disabled = hits.length === 0;
  }

  function find(): void {
    const searched = foldText(field.value);
    const isHit = (text: string) => searched !== '' && foldText(text).includes(searched);
    hits = store
      .messages()
      .filter(({ text, caption }) => isHit(text ?? caption ?? ''))
      .map(({ message_id: id }) => id);
  }

  function go(hit: number | undefined): void {
    current = hit;
    mark(hit);
    showCount();
  }

  function move(step: -1 | 1): void {
    if (hits.length === 0) return;
    const at = hits.indexOf(current ?? Number.NaN);
    go(hits[(at + step + hits.length) % hits.length]);
  }

  function hide(): void {
    element.hidden = true;
    field.value = '';
    find();
    go(undefined);
    if (opener instanceof HTMLElement) opener.focus();
  }

  field.addEventListener('input', () => {
    find();
    go(hits.at(-1));
  });
  element.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') hide();
    else if (event.key === 'Enter' && event.target === field) move(event.shiftKey ? 1 : -1);
    else return;
    event.preventDefault();
  });

  return {
    element,
    open() {
      if (element.hidden) opener = document.activeElement;
      opened = here();
      element.hidden = false;
      showCount();
      field.focus();
      field.select();
    },
    update() {
      if (element.hidden) return;
      if (opened !== here()) {
        opener = null;
        hide();
        return;
      }
      find();
      if (current !== undefined && hits.includes(current)) showCount();
      else go(hits.at(-1));
    },
  };
}
