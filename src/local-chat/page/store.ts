/** The state of the page. */

import type { Message } from '@grammyjs/types';
import {
  type ChatEvent,
  PERSON_IDS,
  type PersonId,
  PLACE_IDS,
  type PlaceId,
  type RoomId,
  roomOf,
  type Welcome,
} from '../protocol.ts';

type InputState = Extract<ChatEvent, { kind: 'input' }>;
type Problems = Extract<ChatEvent, { kind: 'problem' }>['problems'];

/** What the page knows, and which person and place it shows. */
export interface Store extends Omit<Welcome, 'texts'> {
  readonly person: PersonId;
  readonly place: PlaceId;
  readonly room: RoomId;
  readonly isConnected: boolean;
  readonly introduction: string;
  readonly problems: Problems;
  /** The messages of a room, oldest first. */
  messages(room?: RoomId): readonly Message[];
  /** The commands and the prompt of the current person's input field. */
  input(): InputState | undefined;
  /** What the bot is doing in the current room, such as `typing`. */
  action(): string | undefined;
  /** The number of messages that arrived in a room since it was last open. */
  unread(room: RoomId): number;
  /** Checks whether the current person wrote a message. */
  isOwn(message: Message): boolean;
  /** Opens a place, as another person if one is given. */
  go(place: PlaceId, person?: PersonId): void;
  /** Applies events from the server. */
  apply(events: readonly ChatEvent[]): void;
  setConnected(isConnected: boolean): void;
  /** Calls back after every change. */
  subscribe(onChange: () => void): void;
}

/** How long a chat action such as `typing` is shown, in milliseconds: as long as in Telegram. */
const ACTION_MS = 5000;

function readHash(): { place: PlaceId; person: PersonId } {
  const [place, person] = location.hash.slice(1).split('/');
  return {
    place: PLACE_IDS.find((id) => id === place) ?? 'bot',
    person: PERSON_IDS.find((id) => id === person) ?? 'first',
  };
}

/** Creates the store. The hash of the address keeps the current place and person. */
export function createStore({ bot, people }: Omit<Welcome, 'texts'>): Store {
  const rooms = new Map<RoomId, Map<number, Message>>();
  const inputs = new Map<string, InputState>();
  const actions = new Map<RoomId, string>();
  const unread = new Map<RoomId, number>();
  const listeners = new Set<() => void>();
  let { place, person } = readHash();
  let [introduction, problems, isConnected, isFilled] = ['', [] as Problems, true, false];

  const notify = () => {
    for (const onChange of listeners) onChange();
  };
  const roomAt = (room: RoomId) => {
    const messages = rooms.get(room) ?? new Map<number, Message>();
    rooms.set(room, messages);
    return messages;
  };
  const isOwn = ({ from }: Message) => from?.id === people[person].id;

  function applyEvent(event: ChatEvent): void {
    switch (event.kind) {
      case 'message': {
        const { room, message } = event;
        const isNew = !roomAt(room).has(message.message_id);
        roomAt(room).set(message.message_id, message);
        if (isNew && isFilled && room !== roomOf(place, person)) unread.set(room, (unread.get(room) ?? 0) + 1);
        return;
      }
      case 'deleted':
        roomAt(event.room).delete(event.messageId);
        return;
      case 'action':
        if (event.action === undefined) actions.delete(event.room);
        else if (isFilled) {
          actions.set(event.room, event.action);
          setTimeout(() => actions.delete(event.room) && notify(), ACTION_MS);
        }
        return;
      case 'introduction':
        introduction = event.text;
        return;
      case 'input':
        inputs.set(`${event.room} ${event.person}`, event);
        return;
      case 'reloaded':
        problems = [];
        return;
      case 'problem':
        problems = event.problems;
        return;
      default:
        event satisfies never;
    }
  }

  const store: Store = {
    bot,
    people,
    get person() {
      return person;
    },
    get place() {
      return place;
    },
    get room() {
      return roomOf(place, person);
    },
    get isConnected() {
      return isConnected;
    },
    get introduction() {
      return introduction;
    },
    get problems() {
      return problems;
    },
    messages: (room = store.room) => [...roomAt(room).values()].sort((a, b) => a.message_id - b.message_id),
    input: () => inputs.get(`${store.room} ${person}`),
    action: () => actions.get(store.room),
    unread: (room) => unread.get(room) ?? 0,
    isOwn,
    go(nextPlace, nextPerson = person) {
      [place, person] = [nextPlace, nextPerson];
      history.replaceState(null, '', `#${place}/${person}`);
      unread.delete(store.room);
      notify();
    },
    apply(events) {
      if (!isConnected) for (const room of rooms.values()) room.clear();
      isConnected = true;
      events.forEach(applyEvent);
      isFilled = true;
      notify();
    },
    setConnected(isOpen) {
      if (isOpen) return;
      isConnected = false;
      notify();
    },
    subscribe: (onChange) => void listeners.add(onChange),
  };
  return store;
}
