import { describe, expect, it } from 'vitest';
import { checkInlineKeyboard, checkMarkupAllowed, checkReplyMarkup } from '../../src/keyboards/reply-markup.ts';

const refusalOf = (check: () => unknown) => {
  try {
    check();
  } catch (error) {
    return (error as Error).message.replace('Bad Request: ', '');
  }
  throw new Error('was not refused');
};
const withButton = (button: unknown) => () => checkReplyMarkup({ inline_keyboard: [[button]] });

describe('an inline keyboard', () => {
  it.each([
    { callback_data: 'x'.repeat(64) },
    { url: 'https://un.org' },
    { switch_inline_query: '' },
    { copy_text: { text: 'A/HRC/RES/45/1' } },
    { callback_data: 'x', style: 'primary', icon_custom_emoji_id: '5368324170671202286' },
    { switch_inline_query_current_chat: 'abstain' },
    { switch_inline_query_chosen_chat: { query: 'abstain', allow_user_chats: true, allow_group_chats: true } },
    { web_app: { url: 'https://un.org' } },
    { disabled: {} },
  ])('may have a button with %j', (action) => {
    const markup = { inline_keyboard: [[{ text: 'زر', ...action }]] };
    expect(checkReplyMarkup(markup)).toEqual(markup);
  });

  it.each([
    [{ text: 'x', callback_data: 'x'.repeat(65) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'x', callback_data: 'ق'.repeat(33) }, 'BUTTON_DATA_INVALID'],
    [
      { text: 'x', callback_data: '' },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [{ text: 'x' }, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    [{ callback_data: 'x' }, 'can\'t parse inline keyboard button: Can\'t find field "text"'],
    [{ text: '', callback_data: 'x' }, 'REPLY_MARKUP_INVALID'],
    [{ text: 7, callback_data: 'x' }, 'can\'t parse inline keyboard button: Field "text" must be of type String'],
    [
      { text: 'x', callback_data: 'x', url: null },
      'can\'t parse inline keyboard button: Field "url" must be of type String',
    ],
    [{ text: 'x', data: 'x' }, 'can\'t parse inline keyboard button: unknown field "data"'],
    [
      { text: 'x', callback_data: 'x', url: 'https://un.org' },
      "can't parse inline keyboard button: exactly one action is allowed, found callback_data, url",
    ],
    [{ text: 'x', url: 'not-a-url' }, "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"],
    [
      { text: 'x', url: 'ftp://un.org' },
      "inline keyboard button URL 'ftp://un.org' is invalid: Unsupported URL protocol",
    ],
    [
      { text: 'x', web_app: { url: 'bad' } },
      "inline keyboard button Web App URL 'bad' is invalid: Only HTTPS links are allowed",
    ],
    [{ text: 'x', copy_text: { text: '' } }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'x', copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'x', copy_text: {} }, 'can\'t parse CopyTextButton: Can\'t find field "text"'],
    [{ text: 'x', switch_inline_query_chosen_chat: { query: 'x' } }, 'at least one chat type must be allowed'],
    [
      { text: 'x', switch_inline_query_chosen_chat: { allow_all: true } },
      'can\'t parse SwitchInlineQueryChosenChat: unknown field "allow_all"',
    ],
    [{ text: 'x', callback_data: 'x', style: 'red' }, 'button style must be danger, success or primary'],
    [{ text: 'x', callback_data: 'x', icon_custom_emoji_id: '★' }, 'invalid custom emoji identifier specified'],
    [{ text: 'x', pay: true }, 'BUTTON_TYPE_INVALID'],
    ['x', "can't parse inline keyboard button: expected an Object"],
  ])('may not have the button %j', (button, words) => {
    expect(refusalOf(withButton(button))).toBe(words);
  });

  it('is no keyboard at all without buttons, and has its limits', () => {
    const button = { text: 'x', callback_data: 'x' };
    expect(checkReplyMarkup({ inline_keyboard: [] })).toBeUndefined();
    expect(refusalOf(() => checkReplyMarkup({ inline_keyboard: 'x' }))).toBe(
      'field "inline_keyboard" must be of type Array',
    );
    expect(refusalOf(() => checkReplyMarkup({ inline_keyboard: [button] }))).toBe(
      'field "inline_keyboard" must be an Array of Arrays',
    );
    expect(refusalOf(() => checkReplyMarkup({ inline_keyboard: Array(101).fill([button]) }))).toBe(
      'REPLY_MARKUP_TOO_LONG',
    );
  });
});

describe('another reply markup', () => {
  it('is checked, and is no part of the message', () => {
    expect(checkReplyMarkup({ keyboard: [['نعم', { text: 'لا' }]], resize_keyboard: true })).toBeUndefined();
    expect(checkReplyMarkup({ remove_keyboard: true })).toBeUndefined();
    expect(refusalOf(() => checkReplyMarkup({ keyboard: [[{}]] }))).toBe(
      'can\'t parse keyboard button: Can\'t find field "text"',
    );
    expect(refusalOf(() => checkReplyMarkup({ force_reply: 'yes' }))).toBe(
      'can\'t parse reply markup: Field "force_reply" must be of type Boolean',
    );
    const placeholder = (text: string) => ({ force_reply: true, selective: true, input_field_placeholder: text });
    expect(checkReplyMarkup(placeholder('x'.repeat(64)))).toBeUndefined();
    expect(refusalOf(() => checkReplyMarkup(placeholder('x'.repeat(65))))).toMatch(/must have 1-64 characters$/);
    expect(refusalOf(() => checkReplyMarkup({ remove_keyboard: true, force_reply: true }))).toMatch(/unknown field/);
    expect(refusalOf(() => checkReplyMarkup({ keyboard: [[{ text: 'x', style: 'red' }]] }))).toMatch(/^button style/);
    expect(refusalOf(() => checkReplyMarkup({}))).toBe('object expected as reply markup');
  });

  it('cannot be put on an edited message', () => {
    expect(refusalOf(() => checkInlineKeyboard({ remove_keyboard: true }))).toBe(
      'object expected as inline keyboard markup',
    );
  });
});

describe('where a markup can be', () => {
  const withAction = (action: object) => ({ inline_keyboard: [[{ text: 'x', ...action }]] });
  const app = withAction({ web_app: { url: 'https://un.org' } });
  const switching = withAction({ switch_inline_query_current_chat: '' });

  it('is in private chats only for buttons of Web Apps', () => {
    expect(() => checkMarkupAllowed(app, 'private')).not.toThrow();
    for (const where of ['group', 'supergroup', 'channel', 'inline'] as const) {
      expect(refusalOf(() => checkMarkupAllowed(app, where))).toBe('BUTTON_TYPE_INVALID');
    }
  });

  it('is everywhere but in channels for what belongs to a field to write in', () => {
    for (const markup of [switching, { force_reply: true }]) {
      expect(() => checkMarkupAllowed(markup, 'supergroup')).not.toThrow();
    }
    expect(refusalOf(() => checkMarkupAllowed(switching, 'channel'))).toMatch(/in a channel chat$/);
    expect(refusalOf(() => checkMarkupAllowed({ force_reply: true }, 'channel'))).toBe('inline keyboard expected');
  });
});
