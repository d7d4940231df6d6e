/** Tests of the list of supported methods. */

import { expect, it } from 'vitest';
import type { MethodName } from '../../src/api/method-handlers.ts';
import { METHOD_TABLE } from '../../src/api/method-table.ts';
import { isSupported, SUPPORTED_PARAMS } from '../../src/server/supported-params.ts';

it.each(Object.entries<readonly string[]>(SUPPORTED_PARAMS))('%s supports known parameters', (method, names) => {
  const known = Object.entries<string>(METHOD_TABLE[method as MethodName]);
  expect(known.map(([name]) => name)).toEqual(expect.arrayContaining([...names]));
  const required = known.filter(([, description]) => !description.startsWith('?')).map(([name]) => name);
  expect(names, 'every required parameter').toEqual(expect.arrayContaining(required));
});

it('knows which methods are supported', () => {
  expect([isSupported('sendMessage'), isSupported('sendDice')]).toEqual([true, false]);
});
