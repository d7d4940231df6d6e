/** Whether the bot works: it hears from Telegram, and its storage answers. */

import type { KeyValueStorage } from '../storage/storage.ts';

/** The states of the storage. */
export const STORAGE_STATES = ['ok', 'failing', 'no answer'] as const;
/** One of {@link STORAGE_STATES}. */
export type StorageState = (typeof STORAGE_STATES)[number];

/** The state of the bot at one moment. */
export interface HealthReport {
  readonly isHealthy: boolean;
  /** When the last poll or webhook succeeded, in milliseconds since 1970; undefined if none has yet. */
  readonly lastContact: number | undefined;
  readonly storage: StorageState;
}

/** What health is judged by. */
export interface HealthParts {
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
  readonly storage: Pick<KeyValueStorage, 'get'>;
  /**
   * How long the bot may hear nothing from Telegram, in milliseconds, from its start too. Infinity for a webhook, where
   * silence only means that nobody writes.
   */
  readonly maxSilence: number;
}

/** Keeps what the health checks ask for. */
export interface Health {
  /** Notes that a poll or a webhook succeeded, also one without updates. */
  noteContact(): void;
  /** Says whether the bot takes updates: true once it listens, false from the request to stop. */
  setReady(ready: boolean): void;
  isReady(): boolean;
  /** Never throws. */
  check(): Promise<HealthReport>;
}

/** How long the bot may hear nothing while it polls, in milliseconds: three long polls of 30 seconds. */
export const MAX_POLLING_SILENCE = 90_000;

/** How long the storage may take to answer, in milliseconds: less than the time-outs of most health checks. */
const STORAGE_TIMEOUT = 2000;

async function checkStorage(storage: HealthParts['storage']): Promise<StorageState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<StorageState>((resolve) => {
    timer = setTimeout(resolve, STORAGE_TIMEOUT, 'no answer');
  });
  const answer = storage.get('health').then(
    (): StorageState => 'ok',
    (): StorageState => 'failing',
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Creates the health of a bot that starts now.
 *
 * @example createHealth({ now: Date.now, storage, maxSilence: MAX_POLLING_SILENCE })
 */
export function createHealth({ now, storage, maxSilence }: HealthParts): Health {
  const started = now();
  let lastContact: number | undefined;
  let ready = false;
  return {
    noteContact() {
      lastContact = now();
    },
    setReady(value) {
      ready = value;
    },
    isReady: () => ready,
    async check() {
      const state = await checkStorage(storage);
      const isSilent = now() - (lastContact ?? started) > maxSilence;
      return { isHealthy: state === 'ok' && !isSilent, lastContact, storage: state };
    },
  };
}
