/** Views as articles, which answer inline queries and guest messages. */

import { InlineQueryResultBuilder } from 'grammy';
import { splitHtml } from './split-html.ts';
import { HTML_OPTIONS, type View } from './view.ts';

/**
 * Creates an article that sends a view. An article is a single message of at most 4096 characters, so a longer text is
 * cut between paragraphs, lines or words, and ends with an ellipsis.
 *
 * @param description the second line in the list of results
 */
export function createArticle(id: string, title: string, { html, keyboard }: View, description?: string) {
  const [text = html, ...rest] = splitHtml(html);
  return InlineQueryResultBuilder.article(id, title, {
    ...(description !== undefined && { description }),
    ...(keyboard && { reply_markup: keyboard }),
  }).text(rest.length > 0 ? `${text}…` : text, HTML_OPTIONS);
}
