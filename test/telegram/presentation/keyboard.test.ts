import { InlineKeyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { type Button, createKeyboard } from '../../../src/telegram/presentation/keyboard.ts';

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
