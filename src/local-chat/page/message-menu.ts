import type { Message } from '@grammyjs/types';
import type { Composer } from './composer.ts';
import { act } from './connection.ts';
import type { Navigation } from './navigation.ts';
import type { Overlays } from './overlays.ts';
import type { Panel } from './panel.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

/** Offers what can be done with a message, at a button. */
export type OpenMessageMenu = (message: Message, anchor: HTMLElement) => void;

/** Creates the menu of messages. */
export function createMessageMenu(
  store: Store,
  words: Words,
  overlays: Overlays,
  navigation: Navigation,
  composer: Composer,
  panel: Panel,
): OpenMessageMenu {
  return (message, anchor) => {
    const { person, place } = store;
    const isPost = place === 'channel';
    const isOwn = store.isOwn(message) || (isPost && person === 'first');
    const text = message.text ?? message.caption ?? '';
    const named = { person, place, messageId: message.message_id };
    const offers: readonly (readonly [key: string, isOffered: boolean, choose: () => void])[] = [
      ['reply', !isPost, () => composer.replyTo(message)],
      ['edit', isOwn && message.text !== undefined && !message.via_bot, () => composer.edit(message)],
      ['copy', text !== '', () => navigation.attempt(navigator.clipboard.writeText(text))],
      ['why', !isPost || store.isOwn(message), () => panel.show('why', message)],
      ['delete', isOwn, () => navigation.attempt(act('delete', named))],
    ];
    const offered = offers.filter(([, isOffered]) => isOffered);
    overlays.menu(
      anchor,
      offered.map(([key, , choose]) => ({ label: words.say(`message.${key}`), choose })),
    );
  };
}
