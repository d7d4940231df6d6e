/** Tests of inline messages. */

import { expect, it } from 'vitest';
import { createInlineMessages } from '../../src/state/inline-messages.ts';
import { createTestState, errorOf } from '../support.ts';

it('finds a message by its inline id, until it is deleted', () => {
  const { chats } = createTestState();
  const state = chats.add({ id: 5, type: 'private', first_name: 'Amal' });
  const [first, second] = [chats.post(state, { text: 'a' }), chats.post(state, { text: 'b' })];
  const inlineMessages = createInlineMessages();
  const id = inlineMessages.add(state, second.message_id);
  expect(inlineMessages.find(id)).toEqual({ state, message: second });
  expect(inlineMessages.idOf(state, second.message_id)).toBe(id);
  expect(inlineMessages.idOf(state, first.message_id)).toBeUndefined();
  state.messages.delete(second.message_id);
  expect(errorOf(() => inlineMessages.find(id))).toBe('MESSAGE_ID_INVALID');
  expect(errorOf(() => inlineMessages.find('other'))).toBe('MESSAGE_ID_INVALID');
});
