/** Explains, in the panel, the answer to a message of the current place. */

import type { Message } from '@grammyjs/types';
import { fetchWhy } from './connection.ts';
import { authorOf } from './describe-message.ts';
import { h } from './dom.ts';
import type { Navigation } from './navigation.ts';
import { renderExplanation } from './render-explanation.ts';
import type { Store } from './store.ts';
import type { PageTexts } from './texts.ts';

/**
 * Fetches and renders why a message was answered as it was. For a message of the bot, this is the last message of a
 * person before it.
 *
 * @param given the message; by default, the last one
 */
export async function renderExplanationOf(
  store: Store,
  texts: PageTexts,
  navigation: Navigation,
  given?: Message,
): Promise<HTMLElement[]> {
  const nothing = [h('p', { class: 'hint' }, texts.get('why.nothing'))];
  const isUpToGiven = ({ message_id: id }: Message) => id <= (given?.message_id ?? Number.POSITIVE_INFINITY);
  const isQuestion = (message: Message) => authorOf(message, store) !== undefined && !message.via_bot;
  const message = store.messages().findLast((each) => isUpToGiven(each) && isQuestion(each));
  if (!message) return nothing;
  const { person, place } = store;
  const query = { language: texts.language, person, place, messageId: `${message.message_id}` };
  const explanation = await navigation.attempt(fetchWhy(query));
  return explanation ? renderExplanation(explanation, texts, navigation) : nothing;
}
