/** The names and avatars of people and places. */

import type { Chat, Message, User } from '@grammyjs/types';
import type { PlaceId } from '../protocol.ts';
import { PERSON_IDS } from '../protocol.ts';
import { h, icon } from './dom.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

const AVATAR_COLORS = 6;

/** Names people and places in the language of the page, and draws their avatars. */
export interface Names {
  ofUser(user: Pick<User, 'id' | 'first_name'>): string;
  ofPlace(place: PlaceId): string;
  /** Names the sender of a message: a person, the bot, or a channel. */
  ofSender(message: Pick<Message, 'from' | 'sender_chat'>): string;
  /** Draws a circle with the first letter of a name. Screen readers skip it. */
  avatar(name: string, id: number): HTMLElement;
  /** Draws the avatar of the sender of a message; a channel has the same one as in the list of places. */
  senderAvatar(message: Pick<Message, 'from' | 'sender_chat'>): HTMLElement;
  /** Draws the avatar of a place. */
  placeAvatar(place: PlaceId): HTMLElement;
}

/** Creates the names of the people and places in a store. */
export function createNames(store: Store, texts: PageTexts): Names {
  const { bot, people } = store;
  const other = () => people[store.person === 'first' ? 'second' : 'first'];
  const names: Names = {
    ofUser({ id, first_name: name }) {
      const person = PERSON_IDS.find((each) => people[each].id === id);
      if (person) return texts.get(`person.${person}`);
      return id === bot.id ? texts.get('bot') : name;
    },
    ofPlace: (place) => (place === 'friend' ? names.ofUser(other()) : texts.get(`place.${place}.name`)),
    ofSender({ from, sender_chat: chat }) {
      if (chat)
        return chat.type === 'channel' ? texts.get('place.channel.name') : ((chat as Chat.GroupChat).title ?? '');
      return from ? names.ofUser(from) : '';
    },
    avatar: (name, id) =>
      h('span', { class: `avatar color-${Math.abs(id) % AVATAR_COLORS}`, 'aria-hidden': 'true' }, [...name][0] ?? ''),
    senderAvatar(message) {
      const { from, sender_chat: chat } = message;
      if (chat?.type === 'channel') return names.placeAvatar('channel');
      return names.avatar(names.ofSender(message), (chat ?? from)?.id ?? 0);
    },
    placeAvatar(place) {
      if (place === 'bot') return names.avatar(texts.get('bot'), bot.id);
      if (place === 'friend') return names.avatar(names.ofUser(other()), other().id);
      const colors = { group: 2, channel: 3, discussion: 4 } as const;
      return h('span', { class: `avatar color-${colors[place]}`, 'aria-hidden': 'true' }, icon(place));
    },
  };
  return names;
}
