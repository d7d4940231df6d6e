import type { MessageEntity } from '@grammyjs/types';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { MessageContent } from '../state/chat-store.ts';
import { addDetectedEntities, formatText } from './message-text.ts';

/** The fields `text` and `entities` of a bot's message; throws `RefusedCall` where there is nothing to read. */
export function formatTextFields(params: {
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
}): MessageContent & { readonly text: string } {
  const given = { text: params.text ?? '', parseMode: params.parse_mode, entities: params.entities };
  const { text, entities } = formatText(given, 'message');
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}

/** The fields `caption` and `caption_entities` of a bot's message; none where the caption is empty. */
export function formatCaptionFields(params: {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly MessageEntity[];
}): MessageContent {
  const given = { text: params.caption ?? '', parseMode: params.parse_mode, entities: params.caption_entities };
  const { text, entities } = formatText(given, 'caption');
  return omitUndefined({
    caption: text || undefined,
    caption_entities: entities.length > 0 ? [...entities] : undefined,
  });
}

/** The fields `text` and `entities` of what a person writes: nothing is formatted, commands, addresses and mentions are marked. */
export function writtenFields(text: string): MessageContent & { readonly text: string } {
  const { entities } = addDetectedEntities({ text, entities: [] });
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}
