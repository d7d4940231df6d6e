import type { UserFromGetMe } from '@grammyjs/types';
import { asSender } from './bot-user.ts';
import { createCallbacks } from './callback-queries.ts';
import { createChanges } from './change-signal.ts';
import { createChats } from './chat-store.ts';
import { createCommandLists } from './command-lists.ts';
import type { Desk } from './server-state.ts';
import { createFiles } from '../files/file-store.ts';
import { createInlineMessages } from './inline-messages.ts';
import { createOpenQueries } from './open-queries.ts';
import { createUpdates } from './update-queue.ts';

/** What the state of a server begins with. */
interface DeskOptions {
  readonly settings: UserFromGetMe;
  readonly inlineFeedback: boolean;
  /** Called after every change of the queue of updates. */
  onUpdate(): void;
  /** Milliseconds. */
  now(): number;
}

const LAST_INLINE_ID = 4_600_000_000_000;
const LAST_GUEST_ID = 4_700_000_000_000;

/** The state of a server in which nothing has happened. */
export function createDesk({ settings, inlineFeedback, onUpdate, now }: DeskOptions): Desk {
  const changes = createChanges();
  const chats = createChats(now, settings.id);
  return {
    bot: asSender(settings),
    settings,
    inlineFeedback,
    chats,
    changes,
    updates: createUpdates(now, () => {
      changes.announce();
      onUpdate();
    }),
    callbacks: createCallbacks(now, changes),
    inlineMessages: createInlineMessages(),
    inlineQueries: createOpenQueries(now, LAST_INLINE_ID),
    guestQueries: createOpenQueries(now, LAST_GUEST_ID),
    commands: createCommandLists(chats),
    files: createFiles(),
    people: new Map(),
    now,
  };
}
