import type { Message } from '@grammyjs/types';
import type { PersonId } from '../protocol.ts';
import type { Names } from './names.ts';
import type { Store } from './store.ts';
import type { Words } from './words.ts';

/** What else than text and pictures a message can be, each shown by its name. */
const MEDIA = [
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'sticker',
  'document',
  'contact',
  'location',
] as const;

/** A message without its formatting, or what it is in a word. */
export function summaryOf(message: Omit<Message, 'reply_to_message'>, words: Words): string {
  const text = message.text ?? message.caption;
  if (text) return text;
  if (message.photo) return words.say('message.picture');
  const media = MEDIA.find((kind) => message[kind] !== undefined);
  return media ? words.say(`media.${media}`) : '';
}

/** What Telegram itself says in a chat; undefined for a message of somebody. */
export function serviceText(message: Message, names: Names, words: Words): string | undefined {
  const by = message.from ? names.ofUser(message.from) : '';
  const list = (message.new_chat_members ?? []).map(names.ofUser).join(', ');
  if (message.new_chat_members) return words.say('service.joined', { by, who: list });
  if (message.left_chat_member) return words.say('service.left', { by, who: names.ofUser(message.left_chat_member) });
  return undefined;
}

/** The person of the page who wrote a message, if one did. */
export function writerOf({ from }: Message, { people }: Store): PersonId | undefined {
  return from?.id === people.first.id ? 'first' : from?.id === people.second.id ? 'second' : undefined;
}
