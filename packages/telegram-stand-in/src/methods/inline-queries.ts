/** The method `answerInlineQuery`. */

import type { InlineQueryResult, InlineQueryResultsButton, Opts } from '@grammyjs/types';
import { checkFields } from '../api/check-fields.ts';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import type { FileStore } from '../files/file-store.ts';
import type { ResultContent } from '../state/inline-queries.ts';
import type { ServerState } from '../state/server-state.ts';
import { readInlineResult } from './inline-results.ts';

const MAX_RESULTS = 50;
const MAX_OFFSET_BYTES = 64;

function checkButton(button: InlineQueryResultsButton | undefined): void {
  if (button === undefined) return;
  const what = 'inline query results button';
  checkFields(what, button, { text: 'string', start_parameter: '?string', web_app: '?object' });
  const { text, start_parameter: parameter, web_app: app } = button;
  if (text.trim() === '') throw badRequest('SWITCH_PM_TEXT_EMPTY');
  if ((parameter === undefined) === (app === undefined)) {
    throw badRequest(`can't parse ${what}: exactly one of start_parameter and web_app is required`);
  }
  if (parameter !== undefined && !/^[\w-]{1,64}$/.test(parameter)) throw badRequest('START_PARAM_INVALID');
  if (app !== undefined && !/^https:\/\//i.test(String(app.url))) throw badRequest('SWITCH_WEBVIEW_URL_INVALID');
}

function readResults(results: readonly InlineQueryResult[], files: FileStore): Map<string, ResultContent> {
  if (results.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
  const contents = new Map<string, ResultContent>();
  for (const result of results) {
    const content = readInlineResult(result, files);
    if (contents.has(result.id)) throw badRequest('RESULT_ID_DUPLICATE');
    contents.set(result.id, content);
  }
  return contents;
}

/**
 * Reads the answer to an inline query, and returns the message that each result becomes by its id. Throws `BotApiError`
 * if Telegram rejects the answer.
 */
export function readInlineAnswer(
  answer: Omit<Opts<never>['answerInlineQuery'], 'inline_query_id'>,
  files: FileStore,
): Map<string, ResultContent> {
  if (Buffer.byteLength(answer.next_offset ?? '') > MAX_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
  if ((answer.cache_time ?? 0) < 0) throw badRequest('field "cache_time" must not be negative');
  checkButton(answer.button);
  return readResults(answer.results, files);
}

/**
 * Creates the method that answers inline queries. The server does not cache answers, so that each query reaches the
 * bot: `cache_time` and `is_personal` have no effect, but are kept in the answer.
 */
export function createInlineQueryMethods({ inlineQueries, files, changes }: ServerState) {
  return {
    answerInlineQuery({ inline_query_id: id, ...answer }) {
      const state = inlineQueries.find(id);
      state.contents = readInlineAnswer(answer, files);
      state.answer = answer;
      inlineQueries.close(id);
      changes.notify();
      return true;
    },
  } satisfies MethodHandlers;
}
