import type { Context } from 'grammy';
import type { Language } from '../language/detect.ts';

/** An update with the language in which its chat is spoken to where a message itself has none. */
export type BotContext = Context & { language: Language };
