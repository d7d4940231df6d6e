import type { MessageEntity } from '@grammyjs/types';
import type { Content } from '../state/chat-store.ts';
import { formatText, markUp } from './message-text.ts';
import { present } from '../api/omit-undefined.ts';

/** The fields `text` and `entities` of a bot's message; throws `RefusedCall` where there is nothing to read. */
export function textFields(params: {
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
}): Content & { readonly text: string } {
  const given = { text: params.text ?? '', parseMode: params.parse_mode, entities: params.entities };
  const { text, entities } = formatText(given, 'message');
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}

/** The fields `caption` and `caption_entities` of a bot's message; none where the caption is empty. */
export function captionFields(params: {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly MessageEntity[];
}): Content {
  const given = { text: params.caption ?? '', parseMode: params.parse_mode, entities: params.caption_entities };
  const { text, entities } = formatText(given, 'caption');
  return present({ caption: text || undefined, caption_entities: entities.length > 0 ? [...entities] : undefined });
}

/** The fields `text` and `entities` of what a person writes: nothing is formatted, commands, addresses and mentions are marked. */
export function writtenFields(text: string): Content & { readonly text: string } {
  const { entities } = markUp({ text, entities: [] });
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}
