/** Tests of the buttons of inline keyboards. */

import { describe, expect, it } from 'vitest';
import { checkButtonAllowed, checkDecorations, checkInlineButton } from '../../src/keyboards/inline-buttons.ts';
import { errorOf } from '../support.ts';

describe('checkInlineButton', () => {
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
  ])('accepts a button with %j', (action) => {
    expect(() => checkInlineButton({ text: 'زر', ...action })).not.toThrow();
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
  ])('rejects the button %j', (button, reason) => {
    expect(errorOf(() => checkInlineButton(button))).toBe(reason);
  });
});

it('checkDecorations accepts three styles, and ids of custom emoji', () => {
  for (const style of ['danger', 'success', 'primary']) expect(() => checkDecorations({ style })).not.toThrow();
  expect(() => checkDecorations({ icon_custom_emoji_id: '5368324170671202286' })).not.toThrow();
  expect(errorOf(() => checkDecorations({ style: 'red' }))).toMatch(/^button style must be/);
});

it('checkButtonAllowed allows Web Apps in private chats only, and switching everywhere but in channels', () => {
  const app = { text: 'x', web_app: { url: 'https://un.org' } };
  const switching = { text: 'x', switch_inline_query_current_chat: '' };
  expect(() => checkButtonAllowed(app, 'private')).not.toThrow();
  expect(errorOf(() => checkButtonAllowed(app, 'group'))).toBe('BUTTON_TYPE_INVALID');
  expect(() => checkButtonAllowed(switching, 'inline')).not.toThrow();
  expect(errorOf(() => checkButtonAllowed(switching, 'channel'))).toMatch(/in a channel chat$/);
});
