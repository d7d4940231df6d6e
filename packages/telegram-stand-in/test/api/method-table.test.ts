/** Tests of the table of methods. */

import { expect, it } from 'vitest';
import { METHOD_TABLE } from '../../src/api/method-table.ts';

it('describes kinds, optional parameters, files and object types', () => {
  expect(METHOD_TABLE.sendPhoto).toMatchObject({ chat_id: 'string|number', photo: 'string|file', caption: '?string' });
  expect(METHOD_TABLE.getUpdates).toEqual({
    offset: '?number',
    limit: '?number',
    timeout: '?number',
    allowed_updates: '?array',
  });
  expect(METHOD_TABLE.setMyCommands.commands).toBe('array:BotCommand');
  expect(METHOD_TABLE.sendMessage.reply_parameters).toBe('?object:ReplyParameters');
  expect(METHOD_TABLE.getMe).toEqual({});
});
