import { LANGUAGES, type Language } from '../language/detect.ts';
import type { Storage } from '../storage/storage.ts';

/** The shortest times between two answers in a group that may be chosen, in seconds. */
export const COOL_DOWNS = [0, 10, 30, 60] as const;
export type CoolDown = (typeof COOL_DOWNS)[number];

/** What a chat has chosen; all but the language is chosen in groups only. */
export interface ChatSettings {
  /** The language of menus; undefined where none was chosen. */
  readonly language?: Language | undefined;
  /** Whether only answers are told, and without a sound. */
  readonly quiet: boolean;
  /** Whether nobody is answered. */
  readonly muted: boolean;
  readonly coolDown: CoolDown;
}

export type Setting = keyof ChatSettings;

/** What a chat has chosen before it chooses. */
export const DEFAULT_SETTINGS: ChatSettings = { quiet: false, muted: false, coolDown: 0 };

/** How each setting is read from a text: that of a storage, or that of a button; undefined where it is none. */
const READERS: { readonly [S in Setting]-?: (text: string) => ChatSettings[S] | undefined } = {
  language: (text) => LANGUAGES.find((language) => language === text),
  quiet: readSwitch,
  muted: readSwitch,
  coolDown: (text) => COOL_DOWNS.find((seconds) => `${seconds}` === text),
};

/** The names of the settings. */
export const SETTINGS = Object.keys(READERS) as readonly Setting[];

function readSwitch(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** Reads the value of a setting; undefined where it has no such value. */
export function parseSetting(setting: Setting, text: string): Partial<ChatSettings> | undefined {
  const value = READERS[setting](text);
  return value === undefined ? undefined : { [setting]: value };
}

/** Where the settings of chats are kept. */
export interface SettingsStore {
  of(chat: number): Promise<ChatSettings>;
  change(chat: number, changed: Partial<ChatSettings>): Promise<void>;
  /** Gives a chat what another has chosen, which it was before; what it has chosen itself since then stays. */
  move(from: number, to: number): Promise<void>;
}

/** Keeps what chats have chosen in a storage, each setting under a key such as `language:42`. */
export function createSettingsStore(storage: Storage): SettingsStore {
  async function readStored(chat: number): Promise<Partial<ChatSettings>> {
    const stored = await Promise.all(SETTINGS.map((setting) => storage.get(`${setting}:${chat}`)));
    const read = SETTINGS.map((setting, i) => parseSetting(setting, stored[i] ?? ''));
    return Object.assign({}, ...read);
  }
  async function change(chat: number, changed: Partial<ChatSettings>): Promise<void> {
    for (const [setting, value] of Object.entries(changed)) await storage.set(`${setting}:${chat}`, `${value}`);
  }
  return {
    of: async (chat) => ({ ...DEFAULT_SETTINGS, ...(await readStored(chat)) }),
    change,
    move: async (from, to) => change(to, { ...(await readStored(from)), ...(await readStored(to)) }),
  };
}
