/** The header of the chat: its name, what the bot is doing, and the problems of a failed reload. */

import { h, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { Panel } from './panel.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** The bar above the messages. */
export interface ChatHeader {
  readonly elements: readonly HTMLElement[];
  update(): void;
}

/** Creates the header; `onBack` opens the list of places, `openMenu` the menu of the chat. */
export function createChatHeader(
  store: Store,
  texts: PageTexts,
  names: Names,
  panel: Panel,
  onBack: () => void,
  openMenu: (anchor: HTMLElement) => void,
): ChatHeader {
  const avatar = h('span');
  const title = h('h2');
  const status = h('p', { class: 'status', 'aria-live': 'polite' });
  const more = iconButton('more', texts.get('chat.actions'), () => openMenu(more));
  const problems = h('div', { class: 'problems', role: 'alert', hidden: true });
  const header = h(
    'header',
    {},
    iconButton('back', texts.get('back'), onBack, 'back'),
    avatar,
    h('div', { class: 'who' }, title, status),
    iconButton('why', texts.get('why.title'), () => panel.toggle('why')),
    iconButton('facts', texts.get('facts.title'), () => panel.toggle('facts')),
    more,
  );
  let shownProblems = store.problems;

  function statusText(): string {
    const action = store.action();
    if (!store.isConnected) return texts.get('disconnected');
    if (action === undefined) return texts.get(`place.${store.place}.status`);
    return texts.get(action === 'upload_photo' ? 'sendingPicture' : 'typing');
  }

  function showProblems(): void {
    shownProblems = store.problems;
    problems.hidden = shownProblems.length === 0;
    const lines = shownProblems.map(({ file, line, message }) =>
      h('li', { dir: 'ltr' }, h('code', {}, line === undefined ? file : `${file}:${line}`), ` ${message}`),
    );
    problems.replaceChildren(h('b', {}, texts.get('problem')), h('ul', {}, ...lines));
  }

  return {
    elements: [header, problems],
    update() {
      avatar.replaceChildren(names.placeAvatar(store.place));
      title.textContent = names.ofPlace(store.place);
      const text = statusText();
      if (status.textContent !== text) status.textContent = text;
      status.classList.toggle('active', store.action() !== undefined);
      if (shownProblems !== store.problems) showProblems();
    },
  };
}
