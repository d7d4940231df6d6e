/** The menu of a message. */

import type { Message } from '@grammyjs/types';
import type { Composer } from './composer.ts';
import { act } from './connection.ts';
import type { Navigation } from './navigation.ts';
import type { Overlays } from './overlays.ts';
import type { Panel } from './panel.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** Opens the menu of a message next to its button. */
export type MessageMenuOpener = (message: Message, anchor: HTMLElement) => void;

/** Creates the opener of the menus. A menu has only the entries that the person may use. */
export function createMessageMenuOpener(
  store: Store,
  texts: PageTexts,
  overlays: Overlays,
  navigation: Navigation,
  composer: Composer,
  panel: Panel,
): MessageMenuOpener {
  return (message, anchor) => {
    const { person, place } = store;
    const isPost = place === 'channel';
    const isOwn = store.isOwn(message) || (isPost && person === 'first');
    const text = message.text ?? message.caption ?? '';
    const request = { person, place, messageId: message.message_id };
    const entries: readonly (readonly [key: string, isAvailable: boolean, choose: () => void])[] = [
      ['reply', !isPost, () => composer.replyTo(message)],
      ['edit', isOwn && message.text !== undefined && !message.via_bot, () => composer.edit(message)],
      ['copy', text !== '', () => navigation.attempt(navigator.clipboard.writeText(text))],
      ['why', !isPost || store.isOwn(message), () => panel.show('why', message)],
      ['delete', isOwn, () => navigation.attempt(act('delete', request))],
    ];
    const available = entries.filter(([, isAvailable]) => isAvailable);
    overlays.menu(
      anchor,
      available.map(([key, , choose]) => ({ label: texts.get(`message.${key}`), choose })),
    );
  };
}
