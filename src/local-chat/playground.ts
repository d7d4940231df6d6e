/** The people and chats of the local chat. */

import type { BotApiServer, ChatView, Person } from 'telegram-stand-in';
import { PERSON_IDS, type PersonId, PLACE_IDS, type PlaceId, type RoomId, roomOf } from './protocol.ts';

/** What one person sees in one room. */
export interface RoomView {
  readonly room: RoomId;
  readonly person: PersonId;
  readonly view: ChatView;
}

/** Two people, and the places where they chat with each other and with the bot. */
export interface Playground {
  readonly people: Readonly<Record<PersonId, Person>>;
  /** What every person sees in every place. */
  readonly views: readonly RoomView[];
  /** Returns what a person sees and can do in a place. */
  viewOf(person: PersonId, place: PlaceId): ChatView;
  /** Follows a link that adds the bot to a group. It leads to the one group that exists. */
  startInGroup(person: PersonId, payload: string): void;
}

/** Adds two people, a group, a channel and its discussion group to a stand-in server. The bot is a member of all. */
export function createPlayground(server: BotApiServer): Playground {
  const first = server.addPerson({ firstName: 'Amal', username: 'amal_local' });
  const second = server.addPerson({ firstName: 'Sami', username: 'sami_local' });
  const members = [first, second];
  const group = server.addGroup({ title: 'Group', kind: 'supergroup', members });
  const linkedGroup = server.addGroup({ title: 'Discussion', kind: 'supergroup', members });
  const channel = server.addChannel({ title: 'Channel', username: 'channel_local', linkedGroup, members });
  const people = { first, second };
  const others = { first: second, second: first };

  function viewOf(id: PersonId, place: PlaceId): ChatView {
    const person = people[id];
    switch (place) {
      case 'bot':
        return person;
      case 'group':
        return person.in(group);
      case 'channel':
        return person.in(channel);
      case 'discussion':
        return person.in(linkedGroup);
      case 'friend':
        return person.with(others[id]);
      default:
        return place satisfies never;
    }
  }

  return {
    people,
    viewOf,
    startInGroup: (id, payload) => void people[id].startGroup(group, payload),
    views: PERSON_IDS.flatMap((person) =>
      PLACE_IDS.map((place) => ({ room: roomOf(place, person), person, view: viewOf(person, place) })),
    ),
  };
}
