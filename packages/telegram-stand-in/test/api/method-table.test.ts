import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { METHOD_TABLE } from '../../src/api/method-table.ts';
import { deriveMethodTable } from '../../tools/generate-method-table.mjs';

it('is what the script derives from the installed @grammyjs/types', () => {
  expect(readFileSync('src/bot-api/method-table.ts', 'utf8')).toBe(deriveMethodTable());
});

it('tells files, numbers, names of channels and what may be left out apart', () => {
  expect(METHOD_TABLE.sendPhoto).toMatchObject({ chat_id: 'string|number', photo: 'string|file', caption: '?string' });
  expect(METHOD_TABLE.getUpdates).toEqual({
    offset: '?number',
    limit: '?number',
    timeout: '?number',
    allowed_updates: '?array',
  });
  expect(METHOD_TABLE.sendMediaGroup.media).toBe('array');
  expect(METHOD_TABLE.getMe).toEqual({});
});
