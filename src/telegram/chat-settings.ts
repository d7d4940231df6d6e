import { LANGUAGES, type Language } from '../language/detect.ts';
import type { Storage } from '../storage/storage.ts';

/** What a chat has chosen. */
export interface ChatSettings {
  /** The language that a chat has chosen; undefined where it has not. */
  language(chat: number): Promise<Language | undefined>;
  setLanguage(chat: number, language: Language): Promise<void>;
}

/** Keeps what chats have chosen in a storage. */
export function createChatSettings(storage: Storage): ChatSettings {
  const key = (chat: number) => `language:${chat}`;
  return {
    language: async (chat) => {
      const stored = await storage.get(key(chat));
      return LANGUAGES.find((language) => language === stored);
    },
    setLanguage: (chat, language) => storage.set(key(chat), language),
  };
}
