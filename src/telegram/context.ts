import type { Context } from 'grammy';
import type { Language } from '../language/detect.ts';
import type { ChatSettings } from './chat-settings.ts';

/** An update with what its chat has chosen, and the language in which the chat is spoken to where a message itself has none. */
export type BotContext = Context & { language: Language; settings: ChatSettings };
