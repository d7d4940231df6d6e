import { h, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { Panel } from './panel.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

/** What stands above the messages: where one is, what the bot is doing, and what is wrong with the facts. */
export interface ChatHeader {
  readonly elements: readonly HTMLElement[];
  update(): void;
}

/** Creates the header; `onBack` leads to the list of places. */
export function createChatHeader(
  store: Store,
  words: Words,
  names: Names,
  panel: Panel,
  onBack: () => void,
): ChatHeader {
  const avatar = h('span');
  const title = h('h2');
  const status = h('p', { class: 'status', 'aria-live': 'polite' });
  const problems = h('div', { class: 'problems', role: 'alert', hidden: true });
  const header = h(
    'header',
    {},
    iconButton('back', words.say('back'), onBack, 'back'),
    avatar,
    h('div', { class: 'who' }, title, status),
    iconButton('why', words.say('why.title'), () => panel.toggle('why')),
    iconButton('facts', words.say('facts.title'), () => panel.toggle('facts')),
  );
  let shownProblems = store.problems;

  function statusText(): string {
    const action = store.action();
    if (!store.isConnected) return words.say('disconnected');
    if (action === undefined) return words.say(`place.${store.place}.status`);
    return words.say(action === 'upload_photo' ? 'sendingPicture' : 'typing');
  }

  function showProblems(): void {
    shownProblems = store.problems;
    problems.hidden = shownProblems.length === 0;
    const lines = shownProblems.map(({ file, line, message }) =>
      h('li', { dir: 'ltr' }, h('code', {}, line === undefined ? file : `${file}:${line}`), ` ${message}`),
    );
    problems.replaceChildren(h('b', {}, words.say('problem')), h('ul', {}, ...lines));
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
