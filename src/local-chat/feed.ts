import { isDeepStrictEqual } from 'node:util';
import type { Seat } from 'telegram-stand-in';
import type { BotApiServer } from 'telegram-stand-in';
import type { Places } from './places.ts';
import type { ChatEvent, RoomId } from './protocol.ts';

/** Tells pages what happens. */
export interface Feed {
  /** Tells a page all that there is, at once, and from then on what changes; until what it returns is called. */
  follow(tell: (events: readonly ChatEvent[]) => void): () => void;
  /** Tells every page that facts and texts were read anew, or why not; a page that opens later is told of a problem, too. */
  announce(event: Extract<ChatEvent, { kind: 'reloaded' | 'problem' }>): void;
}

function forcedReplyAt(seat: Seat) {
  const { prompt } = seat;
  if (prompt === undefined || !('force_reply' in prompt.markup)) return undefined;
  return { messageId: prompt.message.message_id, hint: prompt.markup.input_field_placeholder };
}

/** What there is, by a name for each thing; messages are replaced as they change, so that the same object is the same message. */
function* lookAround(server: BotApiServer, { seats, people }: Places): Generator<[name: string, ChatEvent]> {
  const rooms = new Map<RoomId, Seat>();
  for (const { room, person, seat } of seats) {
    rooms.set(room, seat);
    yield [
      `seat ${room} ${person}`,
      { kind: 'seat', room, person, commands: seat.commands(), forcedReply: forcedReplyAt(seat) },
    ];
  }
  for (const [room, seat] of rooms) {
    for (const message of seat.messages)
      yield [`message ${room} ${message.message_id}`, { kind: 'message', room, message }];
    yield [`action ${room}`, { kind: 'action', room, action: seat.botAction?.action }];
  }
  const text = server.introduction(people.first.user.language_code ?? '');
  yield ['introduction', { kind: 'introduction', text }];
}

const isSame = (one: ChatEvent | undefined, other: ChatEvent): boolean =>
  one?.kind === 'message' && other.kind === 'message' ? one.message === other.message : isDeepStrictEqual(one, other);

/** Remembers what was told, and finds what is new each time that it is called. */
function createLookout(server: BotApiServer, places: Places): () => ChatEvent[] {
  let told = new Map<string, ChatEvent>();
  return () => {
    const seen = new Map(lookAround(server, places));
    const news = [...seen].filter(([name, event]) => !isSame(told.get(name), event)).map(([, event]) => event);
    for (const [name, event] of told) {
      if (event.kind === 'message' && !seen.has(name))
        news.push({ kind: 'deleted', room: event.room, messageId: event.message.message_id });
    }
    told = seen;
    return news;
  };
}

/** Creates the feed of a furnished stand-in; changes that come together are told together. */
export function createFeed(server: BotApiServer, places: Places): Feed {
  const listeners = new Set<(events: readonly ChatEvent[]) => void>();
  let problem: ChatEvent | undefined;
  return {
    follow(tell) {
      const look = createLookout(server, places);
      let isDue = false;
      const tellNews = () => {
        isDue = false;
        const news = look();
        if (news.length > 0) tell(news);
      };
      const unwatch = server.watch(() => {
        if (!isDue) setImmediate(tellNews);
        isDue = true;
      });
      listeners.add(tell);
      tell([...look(), ...(problem ? [problem] : [])]);
      return () => {
        unwatch();
        listeners.delete(tell);
      };
    },
    announce(event) {
      problem = event.kind === 'problem' ? event : undefined;
      for (const tell of listeners) tell([event]);
    },
  };
}
