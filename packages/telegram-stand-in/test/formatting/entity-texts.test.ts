/** Tests of the parts of messages that entities mark. */

import type { Message } from '@grammyjs/types';
import { expect, it } from 'vitest';
import { findEntityTexts, isMentionOf } from '../../src/formatting/entity-texts.ts';
import { writtenFields } from '../../src/formatting/text-fields.ts';

const base = { message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'Amal' } } as const;

it('finds the marked parts of a text or a caption', () => {
  const message: Message = { ...base, ...writtenFields('/ask@a_bot كم؟ @amal @badr') };
  expect(findEntityTexts(message, 'bot_command')).toEqual(['/ask@a_bot']);
  expect(findEntityTexts(message, 'mention')).toEqual(['@amal', '@badr']);
  const { text, entities } = writtenFields('see @amal');
  expect(findEntityTexts({ ...base, caption: text, caption_entities: entities ?? [] }, 'mention')).toEqual(['@amal']);
  expect(findEntityTexts(base, 'mention')).toEqual([]);
});

it('compares mentions in any letter case', () => {
  expect(isMentionOf('the_bot', '@The_Bot')).toBe(true);
  expect(isMentionOf('the_bot', '@the_bot2')).toBe(false);
  expect(isMentionOf('the_bot', 'the_bot')).toBe(false);
});
