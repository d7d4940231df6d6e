/** The list of places, with the choice of person, language and theme. */

import { PERSON_IDS, PLACE_IDS, roomOf } from '../protocol.ts';
import { summaryOf } from './describe-message.ts';
import { h, iconButton } from './dom.ts';
import type { Names } from './names.ts';
import type { Overlays } from './overlays.ts';
import { changeLanguage, changeTheme, THEMES } from './preferences.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** The sidebar. */
export interface Sidebar {
  readonly element: HTMLElement;
  update(): void;
}

/** Creates the sidebar; `onOpen` is called when the person opens a place. */
export function createSidebar(
  store: Store,
  texts: PageTexts,
  names: Names,
  overlays: Overlays,
  onOpen: () => void,
): Sidebar {
  const theme = iconButton('theme', texts.get('theme.label'), () =>
    overlays.menu(
      theme,
      THEMES.map((each) => ({ label: texts.get(`theme.${each}`), choose: () => changeTheme(each) })),
    ),
  );
  const other = texts.language === 'ar' ? 'en' : 'ar';
  const language = h(
    'button',
    { type: 'button', class: 'language', lang: other, onclick: () => changeLanguage(other) },
    texts.get('otherLanguage'),
  );
  const people = PERSON_IDS.map((person) => {
    const name = texts.get(`person.${person}`);
    const onclick = () => store.go(store.place, person);
    return h('button', { type: 'button', onclick }, names.avatar(name, store.people[person].id), name);
  });
  const list = h('ul');
  const who = h('div', { class: 'people', role: 'group', 'aria-labelledby': 'who' }, ...people);

  function renderPlace(place: (typeof PLACE_IDS)[number]): HTMLElement {
    const room = roomOf(place, store.person);
    const last = store.messages(room).at(-1);
    const unread = store.unread(room);
    const preview = last ? summaryOf(last, texts).slice(0, 80) : texts.get(`place.${place}.about`);
    const onclick = () => {
      store.go(place);
      onOpen();
    };
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'place',
          'data-place': place,
          'aria-current': place === store.place && 'true',
          onclick,
        },
        names.placeAvatar(place),
        h('b', {}, names.ofPlace(place)),
        last && h('time', {}, texts.time(last.date)),
        h('span', { class: 'preview', dir: 'auto' }, preview),
        unread > 0 && h('span', { class: 'unread', 'aria-label': texts.get('unread') }, texts.number(unread)),
      ),
    );
  }

  return {
    element: h(
      'nav',
      { class: 'sidebar', 'aria-label': texts.get('places') },
      h('header', {}, h('p', { class: 'title', 'aria-hidden': 'true' }, texts.get('title')), language, theme),
      h('p', { class: 'hint', id: 'who' }, texts.get('who')),
      who,
      list,
      h('p', { class: 'hint about' }, texts.get('about')),
    ),
    update() {
      for (const [i, button] of people.entries())
        button.setAttribute('aria-pressed', `${PERSON_IDS[i] === store.person}`);
      const focused = (document.activeElement as HTMLElement | null)?.dataset.place;
      list.replaceChildren(...PLACE_IDS.map(renderPlace));
      if (focused) list.querySelector<HTMLElement>(`[data-place="${focused}"]`)?.focus();
    },
  };
}
