/** The context that the bot's middleware works on. */

import type { Context } from 'grammy';
import type { Logger } from 'pino';
import type { Language } from '../language/detect.ts';
import type { ChatSettings } from './chat-settings.ts';

/** grammY's context with the settings of the chat. */
export interface BotContext extends Context {
  /** The log; each of its lines has the id of the update. */
  readonly logger: Logger;
  settings: ChatSettings;
  /** The language for texts that do not follow the language of a message, such as menus. */
  language: Language;
  /** Stores changed settings and updates `settings`; throws a `StorageError` if they cannot be stored. */
  changeSettings(changes: Partial<ChatSettings>): Promise<void>;
}
