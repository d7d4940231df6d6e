/** Tests of keyboards. */

import { describe, expect, it } from 'vitest';
import { checkInlineKeyboard, checkMarkupAllowed, checkReplyMarkup } from '../../src/keyboards/reply-markup.ts';
import { errorOf } from '../support.ts';

describe('an inline keyboard', () => {
  it('keeps its buttons, and loses empty rows', () => {
    const row = [{ text: 'زر', callback_data: 'x' }];
    expect(checkReplyMarkup({ inline_keyboard: [row, []] })).toEqual({ inline_keyboard: [row] });
    expect(errorOf(() => checkReplyMarkup({ inline_keyboard: [[{ text: 'x' }]] }))).toMatch(/^can't parse inline/);
    expect(errorOf(() => checkReplyMarkup({ inline_keyboard: [], force_reply: true }))).toMatch(/is not supported/);
  });

  it('needs buttons in rows, at most 100', () => {
    const button = { text: 'x', callback_data: 'x' };
    expect(checkReplyMarkup({ inline_keyboard: [] })).toBeUndefined();
    expect(errorOf(() => checkReplyMarkup({ inline_keyboard: 'x' }))).toBe(
      'field "inline_keyboard" must be of type Array',
    );
    expect(errorOf(() => checkReplyMarkup({ inline_keyboard: [button] }))).toBe(
      'field "inline_keyboard" must be an Array of Arrays',
    );
    expect(errorOf(() => checkReplyMarkup({ inline_keyboard: Array(101).fill([button]) }))).toBe(
      'REPLY_MARKUP_TOO_LONG',
    );
  });
});

describe('another reply markup', () => {
  it('is checked, but is not part of the message', () => {
    expect(checkReplyMarkup({ keyboard: [['نعم', { text: 'لا' }]], resize_keyboard: true })).toBeUndefined();
    expect(checkReplyMarkup({ remove_keyboard: true })).toBeUndefined();
    expect(errorOf(() => checkReplyMarkup({ keyboard: [[{}]] }))).toBe(
      'can\'t parse keyboard button: Can\'t find field "text"',
    );
    expect(errorOf(() => checkReplyMarkup({ force_reply: 'yes' }))).toBe(
      'can\'t parse reply markup: Field "force_reply" must be of type Boolean',
    );
    const placeholder = (text: string) => ({ force_reply: true, selective: true, input_field_placeholder: text });
    expect(checkReplyMarkup(placeholder('x'.repeat(64)))).toBeUndefined();
    expect(errorOf(() => checkReplyMarkup(placeholder('x'.repeat(65))))).toMatch(/must have 1-64 characters$/);
    expect(errorOf(() => checkReplyMarkup({ remove_keyboard: true, force_reply: true }))).toMatch(/unknown field/);
    expect(errorOf(() => checkReplyMarkup({ keyboard: [[{ text: 'x', style: 'red' }]] }))).toMatch(/^button style/);
    expect(errorOf(() => checkReplyMarkup({}))).toBe('object expected as reply markup');
  });

  it('cannot be part of an edited message', () => {
    expect(errorOf(() => checkInlineKeyboard({ remove_keyboard: true }))).toBe(
      'object expected as inline keyboard markup',
    );
  });
});

describe('checkMarkupAllowed', () => {
  const withAction = (action: object) => ({ inline_keyboard: [[{ text: 'x', ...action }]] });
  const app = withAction({ web_app: { url: 'https://un.org' } });
  const switching = withAction({ switch_inline_query_current_chat: '' });

  it('allows buttons for Web Apps in private chats only', () => {
    expect(() => checkMarkupAllowed(app, 'private')).not.toThrow();
    for (const where of ['group', 'supergroup', 'channel', 'inline'] as const) {
      expect(errorOf(() => checkMarkupAllowed(app, where))).toBe('BUTTON_TYPE_INVALID');
    }
  });

  it('does not allow what needs an input field in channels', () => {
    for (const markup of [switching, { force_reply: true }]) {
      expect(() => checkMarkupAllowed(markup, 'supergroup')).not.toThrow();
    }
    expect(errorOf(() => checkMarkupAllowed(switching, 'channel'))).toMatch(/in a channel chat$/);
    expect(errorOf(() => checkMarkupAllowed({ force_reply: true }, 'channel'))).toBe('inline keyboard expected');
  });
});
