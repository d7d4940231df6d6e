/** Tests of the bot as a user. */

import { expect, it } from 'vitest';
import { createBotUser, toSender } from '../../src/state/bot-user.ts';

it('takes the id from the token, and other fields from the options', () => {
  const bot = createBotUser('77:secret', { username: 'vote_bot', supports_inline_queries: true });
  expect(bot).toMatchObject({ id: 77, is_bot: true, username: 'vote_bot', supports_inline_queries: true });
  expect(createBotUser('77:secret')).toMatchObject({
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    supports_guest_queries: false,
  });
});

it('appears in messages with four fields', () => {
  const bot = createBotUser('77:secret');
  expect(toSender(bot)).toEqual({ id: 77, is_bot: true, first_name: 'Stand-in', username: 'stand_in_bot' });
});
