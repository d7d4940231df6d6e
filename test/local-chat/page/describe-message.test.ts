/** Tests of the plain-text descriptions of messages. */

import type { Message, User } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { loadPageTexts } from '../../../src/local-chat/load-page-texts.ts';
import { authorOf, serviceText, summaryOf } from '../../../src/local-chat/page/describe-message.ts';
import { createPageTexts } from '../../../src/local-chat/page/texts.ts';

const texts = createPageTexts(loadPageTexts('locales').en, 'en');
const [amal, sami] = ['Amal', 'Sami'].map((first_name, id) => ({ id, is_bot: false, first_name })) as [User, User];
const names = { ofUser: ({ first_name }: Pick<User, 'first_name'>) => first_name };
const message = (fields: Partial<Message>) =>
  ({ message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'Amal' }, ...fields }) as Message;

describe('summaryOf', () => {
  it.each([
    ['the text', { text: 'hello' }, 'hello'],
    ['the caption of a picture', { photo: [], caption: 'the vote' }, 'the vote'],
    ['the name of a picture', { photo: [] }, 'Picture'],
    ['the name of other media', { voice: { file_id: '', file_unique_id: '', duration: 1 } }, 'A voice message'],
    ['nothing for what the page does not know', {}, ''],
  ])('is %s', (_, fields, summary) => {
    expect(summaryOf(message(fields), texts)).toBe(summary);
  });
});

describe('serviceText', () => {
  it('says who joined and who left', () => {
    expect(serviceText(message({ from: amal, new_chat_members: [sami] }), names, texts)).toBe('Amal added Sami');
    expect(serviceText(message({ from: sami, left_chat_member: sami }), names, texts)).toBe('Sami left');
  });

  it('is undefined for an ordinary message', () => {
    expect(serviceText(message({ from: amal, text: 'hello' }), names, texts)).toBeUndefined();
  });
});

describe('authorOf', () => {
  const people = { first: amal, second: sami };

  it('is the person who wrote the message', () => {
    expect(authorOf(message({ from: amal }), { people })).toBe('first');
    expect(authorOf(message({ from: sami }), { people })).toBe('second');
  });

  it('is undefined for the bot and for channels', () => {
    expect(authorOf(message({ from: { id: 99, is_bot: true, first_name: 'Qarar' } }), { people })).toBeUndefined();
    expect(authorOf(message({}), { people })).toBeUndefined();
  });
});
