/** Carries out what a person does on the page. */

import { type InlineBox, MEDIA_KINDS } from 'telegram-stand-in';
import { z } from 'zod';
import type { Answerer } from '../answering/answerer.ts';
import { createBoundedMap } from '../bounded-map.ts';
import { LANGUAGES } from '../language/detect.ts';
import { conversationOf } from '../telegram/chat-kind.ts';
import type { Playground } from './playground.ts';
import { type Offer, PERSON_IDS, PLACE_IDS, type PressAnswer } from './protocol.ts';

const here = { person: z.enum(PERSON_IDS), place: z.enum(PLACE_IDS) };
const messageId = z.int();
const payload = z.string().regex(/^[\w-]{1,64}$/);

/** The schema of each action's request. */
const REQUESTS = {
  send: z.strictObject({ ...here, text: z.string().trim().min(1).max(4096), replyTo: messageId.optional() }),
  sendMedia: z.strictObject({ ...here, media: z.enum(MEDIA_KINDS), caption: z.string().max(1024) }),
  edit: z.strictObject({ ...here, messageId, text: z.string().trim().min(1).max(4096) }),
  delete: z.strictObject({ ...here, messageId }),
  clear: z.strictObject(here),
  press: z.strictObject({ ...here, messageId, data: z.string().min(1).max(64) }),
  start: z.strictObject({ person: here.person, payload: payload.optional() }),
  startInGroup: z.strictObject({ person: here.person, payload }),
  query: z.strictObject({ ...here, text: z.string().max(256) }),
  choose: z.strictObject({ ...here, query: z.string(), result: z.string() }),
  setLanguage: z.strictObject({ language: z.enum(LANGUAGES) }),
} as const;

/** The name of an action. */
export type ActionName = keyof typeof REQUESTS;
/** The request of an action. */
export type ActionRequest<N extends ActionName> = z.infer<(typeof REQUESTS)[N]>;

type Actions = { readonly [N in ActionName]: (request: ActionRequest<N>) => Promise<unknown> | unknown };

/** Carries out an action by name. Resolves to its result, to `null` if it has none, and to `undefined` if unknown. */
export type ActionHandler = (name: string, request: unknown) => Promise<unknown>;

/** How many inline queries stay open for a person to choose a result. */
const MAX_INLINE_BOXES = 20;

/** The `chat_type` that Telegram sends with an inline query from each place. */
const CHAT_TYPES = {
  bot: 'sender',
  group: 'supergroup',
  channel: 'channel',
  discussion: 'supergroup',
  friend: 'private',
} as const;

/**
 * Creates the handler of a page's actions.
 *
 * @param forget makes the bot forget what a conversation was about
 *
 * @throws {z.ZodError} from the handler, if the request has the wrong shape
 * @throws {Error} from the handler, if the person may not do that in the place
 */
export function createActionHandler(
  { people, viewOf, startInGroup }: Playground,
  forget: Answerer['forget'],
): ActionHandler {
  const boxes = createBoundedMap<InlineBox>(MAX_INLINE_BOXES);
  const actions: Actions = {
    send: ({ person, place, text, replyTo }) =>
      viewOf(person, place).send(text, replyTo === undefined ? {} : { replyTo }),
    sendMedia: ({ person, place, media, caption }) => viewOf(person, place).sendMedia(media, caption),
    edit: ({ person, place, messageId: id, text }) => viewOf(person, place).edit(id, text),
    delete: ({ person, place, messageId: id }) => viewOf(person, place).delete(id),
    clear({ person, place }) {
      const view = viewOf(person, place);
      view.clear();
      forget(conversationOf({ msg: undefined, chat: view.chat, guestMessage: place === 'friend' }));
    },
    press: ({ person, place, messageId: id, data }): Promise<PressAnswer> =>
      viewOf(person, place).press({ message_id: id }, { data }).answered({ timeoutMs: 30_000 }),
    start: ({ person, payload: given }) => people[person].start(given),
    startInGroup: ({ person, payload: given }) => startInGroup(person, given),
    async query({ person, place, text }): Promise<Offer> {
      const box = people[person].inline(text, { chatType: CHAT_TYPES[place] });
      const { results, button } = await box.answered();
      boxes.set(box.query.id, box);
      return { query: box.query.id, results, button };
    },
    choose({ person, place, query, result }) {
      const box = boxes.get(query);
      if (box === undefined) throw new Error('These results are no longer available. Type the question again.');
      viewOf(person, place).choose(box, result);
    },
    setLanguage({ language }) {
      for (const person of Object.values(people)) person.setLanguage(language);
    },
  };

  return async (name, request) => {
    if (!Object.hasOwn(REQUESTS, name)) return undefined;
    const action = name as ActionName;
    const carryOut = actions[action] as (request: unknown) => unknown;
    return (await carryOut(REQUESTS[action].parse(request))) ?? null;
  };
}
