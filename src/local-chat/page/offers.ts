/** Finds suggestions for the input field: commands, and results of inline queries. */

import { act } from './connection.ts';
import type { Navigation } from './navigation.ts';
import type { Store } from './store.ts';
import type { Suggestion } from './suggestions.ts';
import type { PageTexts } from './texts.ts';

/** Finds the suggestions for the text in the field. */
export type OfferFinder = (text: string) => Promise<readonly Suggestion[]>;

/**
 * Creates the finder of suggestions: commands after `/`, and the bot's inline results after `@` and its username.
 *
 * @param send sends a text
 * @param clear empties the field
 */
export function createOfferFinder(
  store: Store,
  texts: PageTexts,
  navigation: Navigation,
  send: (text: string) => void,
  clear: () => void,
): OfferFinder {
  function findCommands(typed: string): Suggestion[] {
    const isShared = store.place !== 'bot';
    return (store.input()?.commands ?? [])
      .filter(({ command }) => command.startsWith(typed))
      .map(({ command, description }) => {
        const text = `/${command}${isShared ? `@${store.bot.username}` : ''}`;
        return { title: `/${command}`, detail: description, insert: `${text} `, choose: () => send(text) };
      });
  }

  async function findResults(text: string): Promise<Suggestion[]> {
    const { person, place } = store;
    const offer = await navigation.attempt(act('query', { person, place, text }));
    if (!offer) return [];
    const { query, results, button } = offer;
    const choose = (result: string) => () => {
      clear();
      navigation.attempt(act('choose', { person, place, query, result }));
    };
    const startAlone = (payload: string) => () => {
      clear();
      navigation.start(payload);
    };
    return [
      ...results.map((result) => ({
        title: 'title' in result ? (result.title ?? '') : texts.get('message.picture'),
        detail: 'description' in result ? result.description : undefined,
        choose: choose(result.id),
      })),
      ...(button?.start_parameter === undefined
        ? []
        : [{ title: button.text, choose: startAlone(button.start_parameter) }]),
    ];
  }

  return async (text) => {
    const command = /^\/([a-z0-9_]*)$/.exec(text)?.[1];
    if (command !== undefined) return findCommands(command);
    const query = new RegExp(`^@${store.bot.username}\\s(.*)$`, 'is').exec(text)?.[1];
    return query === undefined ? [] : findResults(query);
  };
}
