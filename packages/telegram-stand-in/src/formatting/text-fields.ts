/** Creates the text fields of messages. */

import type { Message, MessageEntity } from '@grammyjs/types';
import { omitUndefined } from '../api/omit-undefined.ts';
import { addDetectedEntities, formatText } from './message-text.ts';

/** The fields of a text message. */
export type TextFields = { readonly text: string } & Pick<Message, 'entities'>;

/** Formats the text of a bot's message. Throws `BotApiError` as `formatText` does. */
export function formatTextFields(params: {
  readonly text?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
}): TextFields {
  const input = { text: params.text ?? '', parseMode: params.parse_mode, entities: params.entities };
  const { text, entities } = formatText(input, 'message');
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}

/**
 * Formats the caption of a bot's message; an empty caption has no fields. Throws `BotApiError` as `formatText` does.
 */
export function formatCaptionFields(params: {
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly MessageEntity[];
}): Pick<Message, 'caption' | 'caption_entities'> {
  const input = { text: params.caption ?? '', parseMode: params.parse_mode, entities: params.caption_entities };
  const { text, entities } = formatText(input, 'caption');
  return omitUndefined({
    caption: text || undefined,
    caption_entities: entities.length > 0 ? [...entities] : undefined,
  });
}

/**
 * Creates the text fields of a person's message: `/help قرار` gets a command entity at 0. Telegram marks commands, URLs
 * and mentions; markup stays text.
 */
export function writtenFields(text: string): TextFields {
  const { entities } = addDetectedEntities({ text, entities: [] });
  return { text, ...(entities.length > 0 && { entities: [...entities] }) };
}
