/** Checks a call without a server, as far as that needs no chat and no message. */

import type { InlineQueryResult, MessageEntity, Opts } from '@grammyjs/types';
import { checkParams, findMethod } from '../api/check-params.ts';
import { type RawParams, readParams } from '../api/read-params.ts';
import { createFileStore } from '../files/file-store.ts';
import { formatCaptionFields, formatTextFields } from '../formatting/text-fields.ts';
import { checkInlineKeyboard, checkReplyMarkup } from '../keyboards/reply-markup.ts';
import { readInlineAnswer } from '../methods/inline-queries.ts';
import { readInlineResult } from '../methods/inline-results.ts';
import { checkCallbackAnswer } from '../state/callback-queries.ts';

interface TextParams {
  readonly text?: string;
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly entities?: readonly MessageEntity[];
  readonly caption_entities?: readonly MessageEntity[];
  readonly reply_markup?: unknown;
  readonly media?: TextParams;
}

/**
 * Checks the method and the parameters of a call as a server does: their names and types, the markup and the length of
 * texts, keyboards and inline results. What depends on chats, messages and open queries is not checked, and all methods
 * and parameters of the Bot API are accepted, also those that the server does not support. Files are objects with a
 * `name` and `bytes`. It is much faster than a call over HTTP. Throws `BotApiError`.
 *
 * @example checkCall('sendMessage', { chat_id: 1, text: '<b>', parse_mode: 'HTML' }) // throws: can't parse entities
 */
export function checkCall(name: string, values: Readonly<Record<string, unknown>>): void {
  checkRaw(name, { isTyped: true, values, uploads: new Map() });
}

/** Reads a call from an HTTP request and checks it as `checkCall` does. Returns the parameters. */
export async function checkRequest(name: string, request: Request): Promise<Readonly<Record<string, unknown>>> {
  return checkRaw(name, await readParams(request));
}

function checkRaw(name: string, raw: RawParams): Readonly<Record<string, unknown>> {
  const method = findMethod(name);
  const params = checkParams(method, raw);
  const texts = params as TextParams;
  switch (method) {
    case 'sendMessage':
      formatTextFields(texts);
      checkReplyMarkup(texts.reply_markup);
      break;
    case 'sendPhoto':
    case 'sendDocument':
      formatCaptionFields(texts);
      checkReplyMarkup(texts.reply_markup);
      break;
    case 'editMessageText':
      formatTextFields(texts);
      checkInlineKeyboard(texts.reply_markup);
      break;
    case 'editMessageMedia':
      formatCaptionFields(texts.media ?? {});
      checkInlineKeyboard(texts.reply_markup);
      break;
    case 'editMessageCaption':
    case 'editMessageReplyMarkup':
      formatCaptionFields(texts);
      checkInlineKeyboard(texts.reply_markup);
      break;
    case 'answerCallbackQuery':
      checkCallbackAnswer(params);
      break;
    case 'answerInlineQuery':
      readInlineAnswer(params as unknown as Opts<never>['answerInlineQuery'], createFileStore());
      break;
    case 'answerGuestQuery':
      readInlineResult(params.result as InlineQueryResult, createFileStore());
      break;
    default:
  }
  return params;
}
