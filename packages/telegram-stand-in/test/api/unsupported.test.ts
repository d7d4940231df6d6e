/** Tests of the check for unsupported parameters. */

import { expect, it } from 'vitest';
import { rejectUnsupportedFields } from '../../src/api/unsupported.ts';
import { errorOf } from '../support.ts';

it('accepts supported parameters, and false for any other', () => {
  expect(() => rejectUnsupportedFields({ chat_id: 1, allow_paid_broadcast: false }, ['chat_id', 'text'])).not.toThrow();
});

it('names the first unsupported parameter, or the field of an object', () => {
  const params = { chat_id: 1, message_effect_id: '5' };
  expect(errorOf(() => rejectUnsupportedFields(params, ['chat_id']))).toBe(
    'parameter "message_effect_id" is not supported by this test server',
  );
  expect(errorOf(() => rejectUnsupportedFields({ quote: 'x' }, [], 'reply_parameters'))).toBe(
    'field "quote" in reply_parameters is not supported by this test server',
  );
});
