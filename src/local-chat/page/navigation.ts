/** Follows links and opens places. */

import { PLACE_IDS, type PlaceId } from '../protocol.ts';
import { act } from './connection.ts';
import type { Names } from './names.ts';
import type { Overlays } from './overlays.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** Ways to get from one place to another. */
export interface Navigation {
  /** Opens a link: `t.me` links within the page, all others in a new window. */
  openUrl(url: string): void;
  /** Opens the private chat with the bot and starts it, with the payload of a deep link if there is one. */
  start(payload?: string): Promise<void>;
  /** Lets the person pick a place, and puts a text into its input field. */
  share(text: string): void;
  /** Opens the chat with a mentioned user, if it is the bot or one of the two people. */
  openMention(name: string): void;
  /** Sends a command that was tapped in a message. */
  sendCommand(text: string): void;
  /** Awaits a promise; shows the error if it rejects, and resolves to undefined. */
  attempt<T>(promise: Promise<T>): Promise<T | undefined>;
}

/** Creates the navigation; `write` puts a text into the input field of the current place. */
export function createNavigation(
  store: Store,
  texts: PageTexts,
  names: Names,
  overlays: Overlays,
  write: (text: string) => void,
): Navigation {
  const open = (place: PlaceId, text: string) => {
    store.go(place);
    write(text);
  };

  const navigation: Navigation = {
    async attempt(promise) {
      try {
        return await promise;
      } catch (error) {
        overlays.toast(texts.get('failed', { reason: (error as Error).message }));
        return undefined;
      }
    },
    async start(payload) {
      store.go('bot');
      await navigation.attempt(act('start', { person: store.person, ...(payload !== undefined && { payload }) }));
    },
    share(text) {
      const places = PLACE_IDS.filter((place) => place !== 'channel' || store.person === 'first');
      const choices = places.map((place) => ({ label: names.ofPlace(place), choose: () => open(place, text) }));
      overlays.ask(texts.get('pickPlace'), choices);
    },
    sendCommand(text) {
      const { person, place } = store;
      navigation.attempt(act('send', { person, place, text }));
    },
    openMention(name) {
      const { bot, people } = store;
      if (name.toLowerCase() === bot.username?.toLowerCase()) store.go('bot');
      else if (Object.values(people).some(({ username }) => username === name)) store.go('friend');
    },
    openUrl(url) {
      const { hostname, pathname, searchParams } = new URL(url);
      const path = pathname.slice(1);
      if (hostname !== 't.me') window.open(url, '_blank', 'noopener');
      else if (path === 'share/url')
        navigation.share([searchParams.get('url'), searchParams.get('text')].filter(Boolean).join('\n'));
      else if (path.toLowerCase() !== store.bot.username?.toLowerCase()) overlays.toast(texts.get('elsewhere'));
      else {
        const [payload, inGroup] = [searchParams.get('start'), searchParams.get('startgroup')];
        if (inGroup !== null) {
          store.go('group');
          navigation.attempt(act('startInGroup', { person: store.person, payload: inGroup }));
        } else if (payload !== null) navigation.start(payload);
        else store.go('bot');
      }
    },
  };
  return navigation;
}
