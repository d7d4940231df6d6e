import { z } from 'zod';
import type { InlineBox } from 'telegram-stand-in';
import { MEDIA_KINDS } from 'telegram-stand-in';
import { LANGUAGES } from '../language/detect.ts';
import type { Places } from './places.ts';
import { type Offer, PERSON_IDS, PLACE_IDS, type PressAnswer } from './protocol.ts';

const here = { person: z.enum(PERSON_IDS), place: z.enum(PLACE_IDS) };
const messageId = z.int();
const payload = z.string().regex(/^[\w-]{1,64}$/);

/** What a page may ask for, by name, with what it must say. */
const REQUESTS = {
  send: z.strictObject({ ...here, text: z.string().trim().min(1).max(4096), replyTo: messageId.optional() }),
  sendMedia: z.strictObject({ ...here, media: z.enum(MEDIA_KINDS), caption: z.string().max(1024) }),
  edit: z.strictObject({ ...here, messageId, text: z.string().trim().min(1).max(4096) }),
  delete: z.strictObject({ ...here, messageId }),
  press: z.strictObject({ ...here, messageId, data: z.string().min(1).max(64) }),
  start: z.strictObject({ person: here.person, payload: payload.optional() }),
  startInGroup: z.strictObject({ person: here.person, payload }),
  query: z.strictObject({ ...here, text: z.string().max(256) }),
  choose: z.strictObject({ ...here, query: z.string(), result: z.string() }),
  setLanguage: z.strictObject({ language: z.enum(LANGUAGES) }),
} as const;

export type ActionName = keyof typeof REQUESTS;
/** What a page says with each action. */
export type ActionRequest<N extends ActionName> = z.infer<(typeof REQUESTS)[N]>;

type Actions = { readonly [N in ActionName]: (request: ActionRequest<N>) => Promise<unknown> | unknown };

/** How many answers of inline queries are kept, so that a result can be chosen. */
const MAX_BOXES = 20;

const CHAT_TYPES = {
  bot: 'sender',
  group: 'supergroup',
  channel: 'channel',
  discussion: 'supergroup',
  friend: 'private',
} as const;

/** Carries out what a person does on a page; undefined where there is no such action. */
export type Act = (name: string, request: unknown) => Promise<unknown>;

/**
 * Creates what carries out the actions of pages.
 *
 * @throws {z.ZodError} on a request of the wrong shape, and an `Error` where the place does not allow it
 */
export function createAct({ people, seat, startInGroup }: Places): Act {
  const boxes = new Map<string, InlineBox>();
  const actions: Actions = {
    send: ({ person, place, text, replyTo }) =>
      seat(person, place).send(text, replyTo === undefined ? {} : { replyTo }),
    sendMedia: ({ person, place, media, caption }) => seat(person, place).sendMedia(media, caption),
    edit: ({ person, place, messageId: id, text }) => seat(person, place).edit(id, text),
    delete: ({ person, place, messageId: id }) => seat(person, place).delete(id),
    press: ({ person, place, messageId: id, data }): Promise<PressAnswer> =>
      seat(person, place).press({ message_id: id }, { data }).answered({ timeoutMs: 30_000 }),
    start: ({ person, payload: given }) => people[person].start(given),
    startInGroup: ({ person, payload: given }) => startInGroup(person, given),
    async query({ person, place, text }): Promise<Offer> {
      const box = people[person].inline(text, { chatType: CHAT_TYPES[place] });
      const { results, button } = await box.answered();
      boxes.set(box.query.id, box);
      const [oldest] = boxes.keys();
      if (boxes.size > MAX_BOXES && oldest !== undefined) boxes.delete(oldest);
      return { query: box.query.id, results, button };
    },
    choose({ person, place, query, result }) {
      const box = boxes.get(query);
      if (box === undefined) throw new Error('these results are too old to choose from');
      seat(person, place).choose(box, result);
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
