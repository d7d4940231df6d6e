import { InlineKeyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { type Button, createKeyboard, packRows } from '../../../src/telegram/presentation/keyboard.ts';

const RATE: Button = ['Helpful', { verb: 'rate', helpful: true, selection: { facts: ['vote.for'] } }];
const LINK: Button = InlineKeyboard.url('Share', 'https://example.org/');
const TOO_LONG: Button = ['Source', { verb: 'source', selection: { facts: ['a'.repeat(70)] } }];

describe('a keyboard', () => {
  it('has rows of buttons with callback data, and of buttons that Telegram handles', () => {
    expect(createKeyboard([RATE, LINK], [LINK]).inline_keyboard).toEqual([
      [{ text: 'Helpful', callback_data: 'rate:up:vote.for' }, LINK],
      [LINK],
    ]);
  });

  it('has no buttons whose action is too long, and no empty rows', () => {
    expect(createKeyboard([TOO_LONG, RATE], [TOO_LONG], []).inline_keyboard).toEqual([
      [{ text: 'Helpful', callback_data: 'rate:up:vote.for' }],
    ]);
  });
});

describe('rows of buttons', () => {
  const button = (label: string): Button => [label, { verb: 'topics' }];
  const packed = (...labels: string[]) =>
    packRows(labels.map(button), 'private').map((row) => row.map((each) => each[0 as never]));

  it('have two buttons where both fit, and keep their order', () => {
    expect(packed('Votes against', 'Abstentions', 'Election day')).toEqual([
      ['Votes against', 'Abstentions'],
      ['Election day'],
    ]);
  });

  it('have a button alone if it or its neighbour is too long', () => {
    const long = 'Right to vote and to be elected';
    expect(packed('Votes against', long, 'Abstentions', 'الامتناع')).toEqual([
      ['Votes against'],
      [long],
      ['Abstentions', 'الامتناع'],
    ]);
  });
});
