import type { Message, MessageEntity, UserFromGetMe } from '@grammyjs/types';
import { createBotUser, writtenFields } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { isOtherCommand, parseBotRequest } from '../../../src/telegram/surfaces/bot-request.ts';

const ME: UserFromGetMe = createBotUser('7:token', { username: 'Qarar_bot' });
const CHAT = { id: -1001, type: 'supergroup', title: 'Delegations' } as const;
const BADR = { id: 5, is_bot: false, first_name: 'Badr' };

function write(text: string, extra: Partial<Message> = {}): Message {
  return { message_id: 7, date: 1, chat: CHAT, from: BADR, ...writtenFields(text), ...extra } as Message;
}
const replied = (text: string, extra: Partial<Message> = {}) =>
  ({ ...write(text), message_id: 3, ...extra }) as unknown as NonNullable<Message['reply_to_message']>;
const OF_BOT = { from: ME };

describe('a message asks by command', () => {
  it.each([
    '/ask how many abstained?',
    '/ask@Qarar_bot how many abstained?',
    '/ask@QARAR_BOT how many abstained?',
    '/Ask\nhow many abstained?',
    '/ask @qarar_bot how many abstained?',
  ])('%j', (text) => {
    const message = write(text);
    expect(parseBotRequest(message, ME)).toEqual({ by: 'command', question: 'how many abstained?', messageId: 7 });
    expect(isOtherCommand(message, ME)).toBe(false);
  });

  it('in a caption', () => {
    const { text, entities } = writtenFields('/ask كم دولة امتنعت؟');
    const message = { message_id: 7, date: 1, chat: CHAT, caption: text, caption_entities: entities } as Message;
    expect(parseBotRequest(message, ME)).toEqual({ by: 'command', question: 'كم دولة امتنعت؟', messageId: 7 });
  });

  it.each(['/ask', '/ask@qarar_bot', '/ask ?', '/ask 🙂'])('without a question: %j', (text) => {
    expect(parseBotRequest(write(text), ME)).toEqual({ by: 'command', messageId: 7 });
  });
});

describe('a message asks by mention', () => {
  it.each([
    ['@qarar_bot how many abstained?', 'how many abstained?'],
    ['how many, @Qarar_bot, abstained?', 'how many,  , abstained?'],
    ['how many abstained? @QARAR_BOT', 'how many abstained?'],
    ['@qarar_bot how many @qarar_bot abstained?', 'how many   abstained?'],
    ['كم دولة امتنعت يا @qarar_bot؟', 'كم دولة امتنعت يا  ؟'],
  ])('%j', (text, question) => {
    expect(parseBotRequest(write(text), ME)).toEqual({ by: 'mention', question, messageId: 7 });
  });

  it('by name, without a username', () => {
    const entities: MessageEntity[] = [{ type: 'text_mention', offset: 0, length: 5, user: ME }];
    const message = write('Qarar how many?', { entities });
    expect(parseBotRequest(message, ME)).toEqual({ by: 'mention', question: 'how many?', messageId: 7 });
    const other: MessageEntity[] = [{ type: 'text_mention', offset: 0, length: 5, user: BADR }];
    expect(parseBotRequest(write('Qarar how many?', { entities: other }), ME)).toBeUndefined();
  });
});

describe('a message that Telegram would not send', () => {
  it('with a mention of nobody asks nothing', () => {
    const entities = [{ type: 'text_mention', offset: 0, length: 5 }] as unknown as MessageEntity[];
    expect(parseBotRequest(write('Qarar how many?', { entities }), ME)).toBeUndefined();
  });

  it('with a command, but without a text, asks nothing', () => {
    const { entities } = write('/ask how many?');
    const { text: _, ...message } = write('');
    const empty = { ...message, entities } as unknown as Message;
    expect(parseBotRequest(empty, ME)).toBeUndefined();
    expect(isOtherCommand(empty, ME)).toBe(true);
  });
});

describe('a reply', () => {
  it('to the bot asks', () => {
    const message = write('and against?', { reply_to_message: replied('22', OF_BOT) });
    expect(parseBotRequest(message, ME)).toEqual({ by: 'reply', question: 'and against?', messageId: 7 });
  });

  it.each(['😂', '...', ''])('to the bot without words asks nothing: %j', (text) => {
    expect(parseBotRequest(write(text, { reply_to_message: replied('22', OF_BOT) }), ME)).toBeUndefined();
  });

  it('to somebody else asks nothing', () => {
    expect(parseBotRequest(write('and against?', { reply_to_message: replied('22') }), ME)).toBeUndefined();
  });

  it.each([
    ['/ask', 'how many abstained?', 'command', 'how many abstained?'],
    ['@qarar_bot', 'how many abstained?', 'mention', 'how many abstained?'],
    ['/ask', '/ask how many abstained?', 'command', 'how many abstained?'],
    ['@qarar_bot !', '@qarar_bot how many abstained?', 'mention', 'how many abstained?'],
  ])('of %j to %j asks the question in that message', (text, earlier, by, question) => {
    const message = write(text, { reply_to_message: replied(earlier) });
    expect(parseBotRequest(message, ME)).toEqual({ by, question, messageId: 3 });
  });

  it('with its own question asks that', () => {
    const message = write('/ask and against?', { reply_to_message: replied('how many abstained?') });
    expect(parseBotRequest(message, ME)).toEqual({ by: 'command', question: 'and against?', messageId: 7 });
  });

  it('to a caption asks the caption', () => {
    const caption = replied('', { text: undefined, caption: 'how many abstained?' } as never);
    const message = write('/ask', { reply_to_message: caption });
    expect(parseBotRequest(message, ME)).toEqual({ by: 'command', question: 'how many abstained?', messageId: 3 });
  });

  it('asks the quoted part', () => {
    const message = write('/ask', {
      reply_to_message: replied('Good morning. How many abstained?'),
      quote: { text: 'How many abstained?', position: 14 },
    });
    expect(parseBotRequest(message, ME)).toEqual({ by: 'command', question: 'How many abstained?', messageId: 3 });
  });

  it.each<[string, Partial<Message>]>([
    ['no message that Telegram shows', {}],
    ['a message of another chat', { external_reply: { origin: { type: 'user', date: 1, sender_user: BADR } } }],
    [
      'a message of another chat, in a topic',
      {
        external_reply: { origin: { type: 'hidden_user', date: 1, sender_user_name: 'Chen' } },
        reply_to_message: replied('', { forum_topic_created: { name: 'Votes', icon_color: 1 } }),
      },
    ],
  ])('asks the quoted part of %s', (_, extra) => {
    const message = write('/ask', { quote: { text: 'كم دولة امتنعت؟', position: 0 }, ...extra });
    expect(parseBotRequest(message, ME)).toEqual({ by: 'command', question: 'كم دولة امتنعت؟', messageId: 7 });
  });

  it.each<[string, Partial<Message>]>([
    ['without a quote', { external_reply: { origin: { type: 'user', date: 1, sender_user: BADR } } }],
    [
      'that the bot wrote',
      {
        external_reply: { origin: { type: 'user', date: 1, sender_user: ME } },
        quote: { text: '22 states abstained', position: 0 },
      },
    ],
  ])('of the command alone to a message of another chat %s has no question', (_, extra) => {
    expect(parseBotRequest(write('/ask', extra), ME)).toEqual({ by: 'command', messageId: 7 });
  });

  it.each<[string, NonNullable<Message['reply_to_message']>]>([
    ['the bot', replied('22 states abstained', OF_BOT)],
    ['a message that was sent through the bot', replied('22 states abstained', { via_bot: ME })],
    ['a message without words', replied('', { text: undefined } as never)],
    ['the start of a topic', replied('', { forum_topic_created: { name: 'Votes', icon_color: 1 } })],
    ['another bot’s command', replied('/ban@other_bot Badr')],
    ['the channel post above it', replied('Read the resolution', { is_automatic_forward: true })],
  ])('of the command alone to %s has no question', (_, earlier) => {
    expect(parseBotRequest(write('/ask', { reply_to_message: earlier }), ME)).toEqual({ by: 'command', messageId: 7 });
  });

  it('asks the quoted part of the channel post above it', () => {
    const message = write('/ask', {
      reply_to_message: replied('News. How many abstained?', { is_automatic_forward: true }),
      quote: { text: 'How many abstained?', position: 6 },
    });
    expect(parseBotRequest(message, ME)).toMatchObject({ question: 'How many abstained?', messageId: 3 });
  });
});

describe('a message asks nothing', () => {
  it.each([
    'how many abstained?',
    'we could /ask the bot',
    'see https://t.me/qarar_bot',
    'write to qarar_bot@example.org',
    '@qarar_bot_two how many abstained?',
    '/asking how many abstained?',
  ])('%j', (text) => {
    expect(parseBotRequest(write(text), ME)).toBeUndefined();
  });

  it.each(['/ask@other_bot how many abstained?', '/help', '/ban @qarar_bot'])(
    'if it starts with another command, even in reply to the bot: %j',
    (text) => {
      const message = write(text, { reply_to_message: replied('22', OF_BOT) });
      expect(parseBotRequest(message, ME)).toBeUndefined();
      expect(isOtherCommand(message, ME)).toBe(true);
    },
  );
});
