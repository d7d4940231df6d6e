import { PLACE_IDS, type PlaceId } from '../protocol.ts';
import { act } from './connection.ts';
import type { Names } from './names.ts';
import type { Overlays } from './overlays.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

/** What a person does that leads somewhere else. */
export interface Navigation {
  /** Opens an address: those of Telegram within the page, all others in a window of their own. */
  openUrl(url: string): void;
  /** Opens the private chat with the bot, and starts it with what a link carries. */
  start(payload?: string): Promise<void>;
  /** Lets the person pick a place, and puts a text into the field there. */
  passOn(text: string): void;
  openMention(name: string): void;
  /** Sends a command that was tapped in a message. */
  sendCommand(text: string): void;
  /** Does what may fail, and shows why it did. */
  attempt<T>(doing: Promise<T>): Promise<T | undefined>;
}

/** Creates what follows links; `write` puts a text into the field of the place where the person is. */
export function createNavigation(
  store: Store,
  words: Words,
  names: Names,
  overlays: Overlays,
  write: (text: string) => void,
): Navigation {
  const open = (place: PlaceId, text: string) => {
    store.go(place);
    write(text);
  };

  const navigation: Navigation = {
    async attempt(doing) {
      try {
        return await doing;
      } catch (error) {
        overlays.toast(words.say('failed', { reason: (error as Error).message }));
        return undefined;
      }
    },
    async start(payload) {
      store.go('bot');
      await navigation.attempt(act('start', { person: store.person, ...(payload !== undefined && { payload }) }));
    },
    passOn(text) {
      const places = PLACE_IDS.filter((place) => place !== 'channel' || store.person === 'first');
      const choices = places.map((place) => ({ label: names.ofPlace(place), choose: () => open(place, text) }));
      overlays.ask(words.say('pickPlace'), choices);
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
        navigation.passOn([searchParams.get('url'), searchParams.get('text')].filter(Boolean).join('\n'));
      else if (path.toLowerCase() !== store.bot.username?.toLowerCase()) overlays.toast(words.say('elsewhere'));
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
