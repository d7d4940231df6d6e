/** Tests of the text fields of messages. */

import { expect, it } from 'vitest';
import { formatCaptionFields, formatTextFields, writtenFields } from '../../src/formatting/text-fields.ts';
import { errorOf } from '../support.ts';

const bold = { type: 'bold', offset: 0, length: 4 };

it('formats the text of a bot', () => {
  expect(formatTextFields({ text: '<b>قرار</b>', parse_mode: 'HTML' })).toEqual({ text: 'قرار', entities: [bold] });
  expect(formatTextFields({ text: '<b>' })).toEqual({ text: '<b>' });
  expect(errorOf(() => formatTextFields({}))).toBe('message text is empty');
});

it('formats a caption, which may be empty', () => {
  const caption = { caption: '<b>vote</b>', parse_mode: 'HTML' };
  expect(formatCaptionFields(caption)).toEqual({ caption: 'vote', caption_entities: [bold] });
  expect(formatCaptionFields({})).toStrictEqual({});
  expect(errorOf(() => formatCaptionFields({ caption: 'x'.repeat(1025) }))).toBe('message caption is too long');
});

it('keeps the markup of a person, and marks commands', () => {
  expect(writtenFields('<b>قرار</b>')).toEqual({ text: '<b>قرار</b>' });
  expect(writtenFields('/help قرار').entities).toEqual([{ type: 'bot_command', offset: 0, length: 5 }]);
});
