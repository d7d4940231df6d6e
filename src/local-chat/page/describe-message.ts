/** Describes messages in plain text. */

import type { Message } from '@grammyjs/types';
import type { PersonId } from '../protocol.ts';
import type { Names } from './names.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/** The media that the page shows by name only. */
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

/** Returns the text of a message without formatting or, if it has none, the name of its media. */
export function summaryOf(message: Omit<Message, 'reply_to_message'>, texts: PageTexts): string {
  const text = message.text ?? message.caption;
  if (text) return text;
  if (message.photo) return texts.get('message.picture');
  const media = MEDIA.find((kind) => message[kind] !== undefined);
  return media ? texts.get(`media.${media}`) : '';
}

/** Returns the text of a service message, such as "Amal added Sami"; undefined for any other message. */
export function serviceText(message: Message, names: Pick<Names, 'ofUser'>, texts: PageTexts): string | undefined {
  const by = message.from ? names.ofUser(message.from) : '';
  const joined = (message.new_chat_members ?? []).map(names.ofUser).join(', ');
  if (message.new_chat_members) return texts.get('service.joined', { by, who: joined });
  if (message.left_chat_member) return texts.get('service.left', { by, who: names.ofUser(message.left_chat_member) });
  return undefined;
}

/** Returns which of the two people wrote a message; undefined if neither did. */
export function authorOf({ from }: Message, { people }: Pick<Store, 'people'>): PersonId | undefined {
  return from?.id === people.first.id ? 'first' : from?.id === people.second.id ? 'second' : undefined;
}
