import type { Chat, Message, User } from '@grammyjs/types';
import type { PlaceId } from '../protocol.ts';
import { PERSON_IDS } from '../protocol.ts';
import { h, icon } from './dom.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

const COLORS = 6;

/** How those who write are called in the language of the page, and how they look. */
export interface Names {
  ofUser(user: Pick<User, 'id' | 'first_name'>): string;
  ofPlace(place: PlaceId): string;
  /** Who wrote a message: a person, the bot, or a channel. */
  ofSender(message: Pick<Message, 'from' | 'sender_chat'>): string;
  /** A circle with the first letter of a name, which says nothing to those who do not see it. */
  avatar(name: string, id: number): HTMLElement;
  /** The same for a place. */
  placeAvatar(place: PlaceId): HTMLElement;
}

/** Creates what names people and places. */
export function createNames(store: Store, words: Words): Names {
  const { bot, people } = store;
  const other = () => people[store.person === 'first' ? 'second' : 'first'];
  const names: Names = {
    ofUser({ id, first_name: name }) {
      const person = PERSON_IDS.find((each) => people[each].id === id);
      if (person) return words.say(`person.${person}`);
      return id === bot.id ? words.say('bot') : name;
    },
    ofPlace: (place) => (place === 'friend' ? names.ofUser(other()) : words.say(`place.${place}.name`)),
    ofSender({ from, sender_chat: chat }) {
      if (chat)
        return chat.type === 'channel' ? words.say('place.channel.name') : ((chat as Chat.GroupChat).title ?? '');
      return from ? names.ofUser(from) : '';
    },
    avatar: (name, id) =>
      h('span', { class: `avatar color-${Math.abs(id) % COLORS}`, 'aria-hidden': 'true' }, [...name][0] ?? ''),
    placeAvatar(place) {
      if (place === 'bot') return names.avatar(words.say('bot'), bot.id);
      if (place === 'friend') return names.avatar(names.ofUser(other()), other().id);
      const colors = { group: 2, channel: 3, discussion: 4 } as const;
      return h('span', { class: `avatar color-${colors[place]}`, 'aria-hidden': 'true' }, icon(place));
    },
  };
  return names;
}
