/** Tests of the description of updates. */

import { expect, it } from 'vitest';
import { describeUpdates } from '../../tools/describe-updates.ts';

it('describes updates to the last field: optional fields, unions, literals and arrays', () => {
  const types = describeUpdates();
  expect(Object.keys(types)[0]).toBe('Update');
  expect(types.Update).toMatchObject({ update_id: 'number', message: '?Message NonChannel', poll: '?Poll' });
  expect(types['Message NonChannel']).toMatchObject({
    from: 'User',
    text: '?string',
    entities: '?Array<MessageEntity>',
  });
  expect(types.Chat).toBe('ChannelChat|GroupChat|PrivateChat|SupergroupChat');
  expect(types.PrivateChat).toEqual({
    id: 'number',
    type: '"private"',
    username: '?string',
    first_name: 'string',
    last_name: '?string',
  });
  expect(types.InaccessibleMessage).toMatchObject({ date: '0' });
});

it('describes every type that it names, and types that contain themselves', () => {
  const types = describeUpdates();
  const used = Object.values(types)
    .flatMap((type) => (typeof type === 'string' ? [type] : Object.values(type)))
    .flatMap((type) =>
      type
        .replace(/"[^"]*"/g, '1')
        .replace('?', '')
        .split(/Array<|>|\|/),
    )
    .filter((name) => !/^(?:|string|number|boolean|true|false|[\d.]+)$/.test(name));
  expect([...new Set(used)].filter((name) => !Object.hasOwn(types, name))).toEqual([]);
  expect(types.RichText).toMatch(/^string\|Array<RichText>\|/);
});
