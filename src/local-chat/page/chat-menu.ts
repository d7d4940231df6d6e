/** The menu of the chat. */

import { act } from './connection.ts';
import type { Navigation } from './navigation.ts';
import type { Overlays } from './overlays.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** Opens the menu of the chat next to its button. */
export type ChatMenuOpener = (anchor: HTMLElement) => void;

/** Creates the opener of the menu; `search` opens the search of the chat. Only who may write in a chat may clear it. */
export function createChatMenuOpener(
  store: Store,
  texts: PageTexts,
  overlays: Overlays,
  navigation: Navigation,
  search: () => void,
): ChatMenuOpener {
  function askToClear(): void {
    const { person, place } = store;
    overlays.ask(texts.get('chat.clearQuestion'), [
      { label: texts.get('chat.clear'), choose: () => navigation.attempt(act('clear', { person, place })) },
      { label: texts.get('chat.keep'), choose: () => {} },
    ]);
  }

  return (anchor) => {
    const isReader = store.place === 'channel' && store.person !== 'first';
    overlays.menu(anchor, [
      { label: texts.get('chat.search'), choose: search },
      ...(isReader ? [] : [{ label: texts.get('chat.clear'), choose: askToClear }]),
    ]);
  };
}
