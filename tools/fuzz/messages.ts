/** Makes messages of people: questions, commands and replies in every kind of chat. */

import type { Chat, Message, MessageEntity, User } from 'grammy/types';
import { writtenFields } from 'telegram-stand-in';
import type { Choices } from './choices.ts';
import type { TextWriter } from './hostile-texts.ts';
import type { FieldMaker } from './type-values.ts';
import { makeObject, makeValue } from './type-values.ts';
import type { World } from './world.ts';

/** Makes messages. */
export interface MessageMaker {
  /** A message in the private chat with a person. */
  inPrivate(choices: Choices): Message;
  /** A message in a group, mostly one that is meant for the bot. */
  inGroup(choices: Choices): Message;
  /** A post in a channel. */
  inChannel(choices: Choices): Message;
  /** A message that mentions the bot in a chat that it is not in. */
  asGuest(choices: Choices): Message;
  /** An earlier message with another text, or with the same. */
  edited(choices: Choices): Message;
}

/** The share of messages that also have fields that the types allow, whether they fit or not. */
const ODD = 0.15;

/** Creates a maker of messages; `make` makes the fields of odd ones. */
export function createMessageMaker(world: World, writer: TextWriter, make: FieldMaker): MessageMaker {
  const { bot, people, chats } = world;
  const seconds = () => Math.floor(world.now() / 1000);
  const chatsOf = (...types: readonly Chat['type'][]) => chats.filter(({ type }) => types.includes(type));

  /** The entities that Telegram would mark, sometimes others. */
  function entitiesIn(choices: Choices, text: string): MessageEntity[] | undefined {
    if (choices.chance(0.05)) return makeValue(choices, 'Array<MessageEntity>', make) as MessageEntity[];
    return text === '' ? undefined : writtenFields(text).entities;
  }

  /** A text, or a caption below a picture. */
  function contentOf(choices: Choices, text: string): Partial<Message> {
    const entities = entitiesIn(choices, text);
    if (choices.chance(0.9)) return { text, ...(entities && { entities }) };
    const photo = [{ file_id: 'photo1', file_unique_id: 'photo1', width: 90, height: 90 }];
    const album = choices.chance(0.3) ? { media_group_id: `${choices.int(1, 5)}` } : {};
    return { photo, caption: text, ...(entities && { caption_entities: entities }), ...album };
  }

  /** The message that a message replies to: mostly one of the bot in this chat. */
  function replyIn(choices: Choices, chat: Chat): Partial<Message> {
    const list = choices.chance(0.7) ? world.sent : world.written;
    const own = list.filter((message) => message.chat.id === chat.id);
    const candidates = own.length > 0 && choices.chance(0.9) ? own : list;
    if (candidates.length === 0) return {};
    const replied = choices.pick(candidates) as Message['reply_to_message'];
    const quote = choices.chance(0.15) ? { quote: { text: writer.message(choices), position: 0 } } : {};
    return { ...(replied && { reply_to_message: replied }), ...quote };
  }

  function finish(choices: Choices, fields: Partial<Message> & { readonly chat: Chat }): Message {
    const odd = choices.chance(ODD) ? makeObject(choices, 'Message', make, 2) : {};
    const date = seconds() - (choices.chance(0.05) ? choices.int(0, 100_000) : 0);
    const message = { ...odd, message_id: world.nextId(), date, ...fields } as Message;
    world.noteWritten(message);
    return message;
  }

  /** A text that is meant for the bot in a group or a channel, or not. */
  function addressed(choices: Choices): string {
    const name = choices.chance(0.8) ? bot.username : bot.username.toUpperCase();
    switch (choices.int(0, 5)) {
      case 0:
        return `@${name} ${writer.message(choices)}`;
      case 1:
        return `${writer.message(choices)} @${name}`;
      case 2:
        return `/ask${choices.pick(['', `@${name}`])} ${writer.message(choices)}`;
      case 3:
        return writer.command(choices);
      default:
        return writer.message(choices);
    }
  }

  /** Who writes in a group: a person, or an administrator or channel that hides behind a chat. */
  function senderIn(choices: Choices, chat: Chat): { from: User; sender_chat?: Chat } {
    if (choices.chance(0.9)) return { from: choices.pick(people) };
    const from = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    return { from, sender_chat: choices.chance(0.5) ? chat : choices.pick(chatsOf('channel')) };
  }

  return {
    inPrivate(choices) {
      const from = choices.pick(people);
      const { is_bot: _isBot, ...names } = from;
      const chat: Chat = { ...names, type: 'private' };
      const text = choices.chance(0.3) ? writer.command(choices) : writer.message(choices);
      const reply = choices.chance(0.15) ? replyIn(choices, chat) : {};
      const origin = { type: 'hidden_user', sender_user_name: 'x', date: seconds() } as const;
      const forward = choices.chance(0.08) ? { forward_origin: origin } : {};
      return finish(choices, { chat, from, ...contentOf(choices, text), ...reply, ...forward });
    },
    inGroup(choices) {
      const chat = choices.pick(chatsOf('group', 'supergroup'));
      const reply = choices.chance(0.4) ? replyIn(choices, chat) : {};
      const topic =
        'is_forum' in chat && choices.chance(0.7) ? { message_thread_id: 7, is_topic_message: true as const } : {};
      const fields = { ...senderIn(choices, chat), ...contentOf(choices, addressed(choices)), ...reply, ...topic };
      return finish(choices, { chat, ...fields });
    },
    inChannel(choices) {
      const chat = choices.pick(chatsOf('channel'));
      return finish(choices, { chat, sender_chat: chat, ...contentOf(choices, addressed(choices)) });
    },
    asGuest(choices) {
      const chat = choices.pick(chats);
      const text = `@${bot.username} ${writer.message(choices)}`;
      const guest_query_id = `guest${world.nextId()}`;
      return finish(choices, { chat, from: choices.pick(people), ...contentOf(choices, text), guest_query_id });
    },
    edited(choices) {
      const known = world.written.length > 0 ? choices.pick(world.written) : this.inPrivate(choices);
      const { text: _text, caption: _caption, entities: _entities, caption_entities: _others, ...kept } = known;
      const content = choices.chance(0.2) ? known : contentOf(choices, writer.message(choices));
      return { ...kept, ...content, edit_date: seconds() } as Message;
    },
  };
}
