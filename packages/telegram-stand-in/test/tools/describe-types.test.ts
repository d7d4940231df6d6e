/** Tests of the description of @grammyjs/types. */

import { expect, it } from 'vitest';
import { describeApi } from '../../tools/describe-types.ts';

it('describes methods, their parameters and the objects in them', () => {
  const { version, methods, objects } = describeApi();
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(methods.deleteMessage).toEqual({ chat_id: 'string|number', message_id: 'number' });
  expect(objects.BotCommand).toMatchObject({ command: '', description: '' });
  expect(objects.MessageEntity).toMatchObject({ type: '', url: '', user: 'User' });
  expect(objects.InlineKeyboardMarkup?.inline_keyboard).toBe('InlineKeyboardButton');
});
