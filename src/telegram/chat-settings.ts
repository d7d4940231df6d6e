/** The settings of a chat: their values, their text form, and where they are stored. */

import { LANGUAGES, type Language } from '../language/detect.ts';
import type { KeyValueStorage } from '../storage/storage.ts';

/** The minimum times between two answers in a group that an administrator can choose, in seconds. */
export const COOL_DOWNS = [0, 10, 30, 60] as const;

/** One of {@link COOL_DOWNS}. */
export type CoolDown = (typeof COOL_DOWNS)[number];

/** How long answers in a group stay that an administrator can choose, in minutes; 0 means for good. */
export const ANSWER_LIFETIMES = [0, 5, 30, 60] as const;

/** One of {@link ANSWER_LIFETIMES}. */
export type AnswerLifetime = (typeof ANSWER_LIFETIMES)[number];

/** The settings of a chat. A private chat only has a language. */
export interface ChatSettings {
  /** The language of menus and buttons; undefined if the chat has not chosen one. */
  readonly language?: Language | undefined;
  /** Whether the bot writes only if it knows the answer, and without a sound. */
  readonly quiet: boolean;
  /** Whether the bot answers nobody. */
  readonly muted: boolean;
  readonly coolDown: CoolDown;
  /** Whether the bot answers only administrators. */
  readonly administratorsOnly: boolean;
  /** Whether the bot answers in the private chat with the person who asks. */
  readonly inPrivate: boolean;
  readonly answerLifetime: AnswerLifetime;
}

/** The name of a setting. */
export type Setting = keyof ChatSettings;

/** The settings of a chat that has not changed any. */
export const DEFAULT_SETTINGS: ChatSettings = {
  quiet: false,
  muted: false,
  coolDown: 0,
  administratorsOnly: false,
  inPrivate: false,
  answerLifetime: 0,
};

/** Parses the text form of each setting, which storage and callback data share. */
const PARSERS: { readonly [S in Setting]-?: (text: string) => ChatSettings[S] | undefined } = {
  language: (text) => LANGUAGES.find((language) => language === text),
  quiet: parseBoolean,
  muted: parseBoolean,
  coolDown: (text) => COOL_DOWNS.find((seconds) => `${seconds}` === text),
  administratorsOnly: parseBoolean,
  inPrivate: parseBoolean,
  answerLifetime: (text) => ANSWER_LIFETIMES.find((minutes) => `${minutes}` === text),
};

/** The names of all settings. */
export const SETTINGS = Object.keys(PARSERS) as readonly Setting[];

function parseBoolean(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** Parses the value of a setting, such as `coolDown` and `30`; undefined if the setting has no such value. */
export function parseSetting(setting: Setting, text: string): Partial<ChatSettings> | undefined {
  const value = PARSERS[setting](text);
  return value === undefined ? undefined : { [setting]: value };
}

/** What the keys of settings begin with. */
export const SETTINGS_PREFIX = 'settings:';

/** Stores the settings that each chat has changed. Every method may throw a `StorageError`. */
export interface SettingsStore {
  /** Returns the settings that a chat has changed. */
  read(chat: number): Promise<Partial<ChatSettings>>;
  /** Replaces the settings that a chat has changed. Once it returns, they survive even `kill -9`. */
  write(chat: number, settings: Partial<ChatSettings>): Promise<void>;
  /** Copies the settings of a chat to its new id. What the chat has changed under its new id takes precedence. */
  copy(from: number, to: number): Promise<void>;
}

/** Creates a settings store that keeps one value per chat, such as `language=en&quiet=true` under `settings:-42`. */
export function createSettingsStore(storage: KeyValueStorage): SettingsStore {
  const store: SettingsStore = {
    async read(chat) {
      const stored = new URLSearchParams(await storage.get(`${SETTINGS_PREFIX}${chat}`));
      return Object.assign({}, ...SETTINGS.map((setting) => parseSetting(setting, stored.get(setting) ?? '')));
    },
    async write(chat, settings) {
      const entries = Object.entries(settings).map(([setting, value]): [string, string] => [setting, `${value}`]);
      await storage.set(`${SETTINGS_PREFIX}${chat}`, `${new URLSearchParams(entries)}`);
    },
    async copy(from, to) {
      await store.write(to, { ...(await store.read(from)), ...(await store.read(to)) });
    },
  };
  return store;
}
