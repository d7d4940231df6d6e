/** The bots that are measured, and how each is started. */

import { join } from 'node:path';
import { ROOT } from '#src/paths.ts';

/** How updates reach a bot. */
export const INTAKES = ['polling', 'webhook'] as const;
/** One of {@link INTAKES}. */
export type Intake = (typeof INTAKES)[number];

/** The names of the bots: the bare echo bot, and Qarar with each storage and with the heap as V8 would have it. */
export const BOT_NAMES = ['echo bot', 'Qarar', 'Qarar, heap of V8', 'Qarar, Redis'] as const;
/** One of {@link BOT_NAMES}. */
export type BotName = (typeof BOT_NAMES)[number];

/** The arguments of Node and the environment of a bot. */
export interface BotStart {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Loaded before the bot, this keeps it from setting flags of V8. */
const KEEP_FLAGS = `data:text/javascript,${encodeURIComponent(
  "import v8 from 'node:v8'; import { syncBuiltinESMExports } from 'node:module'; v8.setFlagsFromString = () => {}; syncBuiltinESMExports();",
)}`;

const QARAR = [join(ROOT, 'dist/main.js'), 'start'];
const ECHO_BOT = [join(import.meta.dirname, 'echo-bot.js')];

/**
 * Returns how a bot is started.
 *
 * @param folder an empty folder for the file of the storage
 * @param redisUrl the address of an empty Redis, for the bot that needs one
 * @param flags flags of V8 for the bot that keeps them
 */
export function startOf(
  name: BotName,
  { folder, redisUrl = '', flags = [] }: { folder: string; redisUrl?: string | undefined; flags?: readonly string[] },
): BotStart {
  const file = { STORAGE_URL: `file:${join(folder, 'qarar.sqlite')}` };
  switch (name) {
    case 'echo bot':
      return { args: ECHO_BOT, environment: {} };
    case 'Qarar':
      return { args: QARAR, environment: file };
    case 'Qarar, heap of V8':
      return { args: [...flags, '--import', KEEP_FLAGS, ...QARAR], environment: file };
    case 'Qarar, Redis':
      return { args: QARAR, environment: { STORAGE_URL: redisUrl } };
    default:
      return name satisfies never;
  }
}
