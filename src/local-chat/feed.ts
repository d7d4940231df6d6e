/** Sends pages what happens in the chats, as it happens. */

import { isDeepStrictEqual } from 'node:util';
import type { BotApiServer, ChatView } from 'telegram-stand-in';
import type { Playground } from './playground.ts';
import type { ChatEvent, RoomId } from './protocol.ts';

/** Receives events, in order. */
export type EventListener = (events: readonly ChatEvent[]) => void;

/** The events of all chats. */
export interface Feed {
  /**
   * Sends a listener the whole state at once, and every change from then on.
   *
   * @returns a function that ends the subscription
   */
  subscribe(listener: EventListener): () => void;
  /** Announces a reload, or why it failed, to every listener. Later listeners also get a problem that still exists. */
  announce(event: Extract<ChatEvent, { kind: 'reloaded' | 'problem' }>): void;
}

function forcedReplyIn({ prompt }: ChatView) {
  if (prompt === undefined || !('force_reply' in prompt.markup)) return undefined;
  return { messageId: prompt.message.message_id, hint: prompt.markup.input_field_placeholder };
}

/** Describes the whole state as events, each under a key that names what it is about. */
function* takeSnapshot(server: BotApiServer, { views, people }: Playground): Generator<[key: string, ChatEvent]> {
  const rooms = new Map<RoomId, ChatView>();
  for (const { room, person, view } of views) {
    rooms.set(room, view);
    const input = { commands: view.commands(), forcedReply: forcedReplyIn(view) };
    yield [`input ${room} ${person}`, { kind: 'input', room, person, ...input }];
  }
  for (const [room, view] of rooms) {
    for (const message of view.messages)
      yield [`message ${room} ${message.message_id}`, { kind: 'message', room, message }];
    yield [`action ${room}`, { kind: 'action', room, action: view.botAction?.action }];
  }
  const text = server.introduction(people.first.user.language_code ?? '');
  yield ['introduction', { kind: 'introduction', text }];
}

/** The stand-in replaces a message when it changes, so comparing messages by identity is enough. */
const isSame = (one: ChatEvent | undefined, other: ChatEvent): boolean =>
  one?.kind === 'message' && other.kind === 'message' ? one.message === other.message : isDeepStrictEqual(one, other);

/** Creates a function that returns what has changed since its last call; on the first call, everything. */
function createChangeDetector(server: BotApiServer, playground: Playground): () => ChatEvent[] {
  let previous = new Map<string, ChatEvent>();
  return () => {
    const current = new Map(takeSnapshot(server, playground));
    const changes = [...current].filter(([key, event]) => !isSame(previous.get(key), event)).map(([, event]) => event);
    for (const [key, event] of previous) {
      if (event.kind === 'message' && !current.has(key))
        changes.push({ kind: 'deleted', room: event.room, messageId: event.message.message_id });
    }
    previous = current;
    return changes;
  };
}

/** Creates the feed. Changes that happen in the same turn of the event loop are sent together. */
export function createFeed(server: BotApiServer, playground: Playground): Feed {
  const listeners = new Set<EventListener>();
  let problem: ChatEvent | undefined;
  return {
    subscribe(listener) {
      const detectChanges = createChangeDetector(server, playground);
      let isScheduled = false;
      const send = () => {
        isScheduled = false;
        const changes = detectChanges();
        if (changes.length > 0) listener(changes);
      };
      const unwatch = server.watch(() => {
        if (!isScheduled) setImmediate(send);
        isScheduled = true;
      });
      listeners.add(listener);
      listener([...detectChanges(), ...(problem ? [problem] : [])]);
      return () => {
        unwatch();
        listeners.delete(listener);
      };
    },
    announce(event) {
      problem = event.kind === 'problem' ? event : undefined;
      for (const listener of listeners) listener([event]);
    },
  };
}
