import { act } from './connection.ts';
import type { Navigation } from './navigation.ts';
import type { Store } from './store.ts';
import type { Suggestion } from './suggestions.ts';
import type { Words } from './words.ts';

/** Says what the field offers for what stands in it; `done` empties it. */
export type FindOffers = (text: string) => Promise<readonly Suggestion[]>;

/** Creates what offers commands after `/`, and what the bot answers to what is typed behind its name. */
export function createFindOffers(
  store: Store,
  words: Words,
  navigation: Navigation,
  send: (text: string) => void,
  done: () => void,
): FindOffers {
  function findCommands(typed: string): Suggestion[] {
    const isShared = store.place !== 'bot';
    return (store.seat()?.commands ?? [])
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
      done();
      navigation.attempt(act('choose', { person, place, query, result }));
    };
    const startAlone = (payload: string) => () => {
      done();
      navigation.start(payload);
    };
    return [
      ...results.map((result) => ({
        title: 'title' in result ? (result.title ?? '') : words.say('message.picture'),
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
