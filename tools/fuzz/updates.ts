/** Makes updates: mostly such as reach a handler of the bot, and some of every kind that the types allow. */

import type { CallbackQuery, Update } from 'grammy/types';
import type { Choices } from './choices.ts';
import { HOSTILE_TEXTS, type TextWriter } from './hostile-texts.ts';
import { createMessageMaker } from './messages.ts';
import { type FieldMaker, fieldsOf, makeObject, makeValue } from './type-values.ts';
import type { World } from './world.ts';

/** Makes the next update. */
export type UpdateMaker = (choices: Choices) => Update;

/** Every kind of update that the Bot API has. */
export const UPDATE_KINDS: readonly string[] = Object.keys(fieldsOf('Update')).filter((kind) => kind !== 'update_id');

const IDS = ['message_id', 'message_thread_id', 'reply_to_message_id'];
const TEXTS = ['text', 'caption', 'query', 'title', 'first_name', 'last_name', 'html', 'name', 'description'];

/** Makes fields that fit to the world, so that odd updates are about its people and chats. */
function createFieldMaker(world: World, writer: TextWriter, choices: () => Choices): FieldMaker {
  const { people, chats, bot } = world;
  const userIds = [...people.map(({ id }) => id), bot.id];
  const allIds = [...userIds, ...chats.map(({ id }) => id)];
  return (field, type) => {
    const { pick, int, chance } = choices();
    if (type === 'number') {
      if (field === 'id') return pick(allIds);
      if (field.endsWith('date')) return Math.floor(world.now() / 1000) - int(0, 700);
      if (field === 'offset' || field === 'length') return int(0, 12);
      return IDS.includes(field) ? int(0, 400) : undefined;
    }
    if (TEXTS.includes(field)) return writer.message(choices());
    // Telegram makes these itself, so that they are never hostile.
    if (field === 'id' || field.endsWith('_id')) return `id${int(1, 1e6)}`;
    if (field === 'language_code') return pick(['ar', 'en', 'de-AT', '', 'x-__proto__', ...HOSTILE_TEXTS.slice(0, 9)]);
    if (field === 'username') return chance(0.5) ? bot.username : 'somebody';
    if (field.endsWith('data') && world.buttons.length > 0) return pick(world.buttons).data;
    return undefined;
  };
}

/** Creates a maker of updates. */
export function createUpdateMaker(world: World, writer: TextWriter): UpdateMaker {
  let current: Choices;
  const make = createFieldMaker(world, writer, () => current);
  const messages = createMessageMaker(world, writer, make);
  const { people, chats, bot } = world;
  let updateId = 1;

  /** The data of a button as it is, or as an older or hostile client could send it. */
  function breakData(choices: Choices, data: string): string {
    const at = choices.int(0, data.length);
    const parts = [data, data.slice(0, at), `${data}:${data}`, data.replace(/[a-z]+$/, choices.pick(HOSTILE_TEXTS))];
    return choices.chance(0.75) ? data : choices.pick([...parts, writer.hostile(choices).slice(0, 64)]);
  }

  function pressButton(choices: Choices): CallbackQuery {
    const base = { id: `${world.nextId()}`, from: choices.pick(people), chat_instance: '1' };
    if (world.buttons.length === 0) return { ...base, data: choices.pick(HOSTILE_TEXTS) };
    const button = choices.pick(world.buttons);
    const data = breakData(choices, button.data);
    if (choices.chance(0.8)) return { ...base, message: button.message, data };
    if (choices.chance(0.5)) return { ...base, inline_message_id: `inline${choices.int(1, 99)}`, data };
    const { chat, message_id } = button.message;
    return choices.chance(0.5) ? { ...base, message: { chat, message_id, date: 0 }, data } : { ...base, data };
  }

  function changeMember(choices: Choices): Record<string, unknown> {
    const members = () => ({ ...makeObjectOfUnion(choices, 'ChatMember'), user: bot });
    const chat = choices.chance(0.7) ? choices.pick(chats) : { ...choices.pick(people), type: 'private' };
    const date = Math.floor(world.now() / 1000);
    return { chat, from: choices.pick(people), date, old_chat_member: members(), new_chat_member: members() };
  }
  const makeObjectOfUnion = (choices: Choices, type: string) => makeValue(choices, type, make, '', 2) as object;

  const makers: readonly (readonly [weight: number, make: (choices: Choices) => object])[] = [
    [30, (choices) => ({ message: messages.inPrivate(choices) })],
    [20, (choices) => ({ message: messages.inGroup(choices) })],
    [16, (choices) => ({ callback_query: pressButton(choices) })],
    [6, (choices) => ({ edited_message: messages.edited(choices) })],
    [3, (choices) => ({ channel_post: messages.inChannel(choices) })],
    [1, (choices) => ({ edited_channel_post: { ...messages.inChannel(choices), ...messages.edited(choices) } })],
    [3, (choices) => ({ guest_message: messages.asGuest(choices) })],
    [3, (choices) => ({ my_chat_member: changeMember(choices) })],
    [
      7,
      (choices) => {
        const query = choices.chance(0.5) ? writer.message(choices).slice(0, 256) : choices.anyString(12);
        return { inline_query: { id: `${world.nextId()}`, from: choices.pick(people), query, offset: '' } };
      },
    ],
    [
      11,
      (choices) => {
        const kind = choices.pick(UPDATE_KINDS);
        return { [kind]: makeObject(choices, fieldsOf('Update')[kind]?.replace('?', '') ?? '', make, 1) };
      },
    ],
  ];
  const weighted = makers.flatMap(([weight, maker]) => Array.from({ length: weight }, () => maker));

  return (choices) => {
    current = choices;
    world.pass(choices.int(0, 3));
    return { update_id: updateId++, ...choices.pick(weighted)(choices) };
  };
}
