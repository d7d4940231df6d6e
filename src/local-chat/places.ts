import type { Person } from 'telegram-stand-in';
import type { Seat } from 'telegram-stand-in';
import type { BotApiServer } from 'telegram-stand-in';
import { PERSON_IDS, type PersonId, PLACE_IDS, type PlaceId, type RoomId, roomOf } from './protocol.ts';

/** The people and the places of the local chat. */
export interface Places {
  readonly people: Readonly<Record<PersonId, Person>>;
  /** What a person sees and does in a place. */
  seat(person: PersonId, place: PlaceId): Seat;
  /** Follows a link that adds the bot to a group, to the one that there is. */
  startInGroup(person: PersonId, payload: string): void;
  /** All that anybody sees. */
  readonly seats: readonly { readonly room: RoomId; readonly person: PersonId; readonly seat: Seat }[];
}

/** Furnishes a stand-in: two people, a group, a channel and its discussion, all with the bot, and the chat of the two. */
export function createPlaces(server: BotApiServer): Places {
  const first = server.addPerson({ firstName: 'Amal', username: 'amal_local' });
  const second = server.addPerson({ firstName: 'Sami', username: 'sami_local' });
  const members = [first, second];
  const group = server.addGroup({ title: 'Group', kind: 'supergroup', members });
  const linkedGroup = server.addGroup({ title: 'Discussion', kind: 'supergroup', members });
  const channel = server.addChannel({ title: 'Channel', username: 'channel_local', linkedGroup, members });
  const people = { first, second };
  const others = { first: second, second: first };

  function seat(id: PersonId, place: PlaceId): Seat {
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
    seat,
    startInGroup: (id, payload) => void people[id].startGroup(group, payload),
    seats: PERSON_IDS.flatMap((person) =>
      PLACE_IDS.map((place) => ({ room: roomOf(place, person), person, seat: seat(person, place) })),
    ),
  };
}
