import { describe, expect, it } from 'vitest';
import { createRandomChoices } from '../../../tools/fuzz/choices.ts';
import { fieldsOf, makeObject, makeValue, splitUnion } from '../../../tools/fuzz/type-values.ts';
import { UPDATE_KINDS } from '../../../tools/fuzz/updates.ts';
import { createRandom } from '../../../tools/random.ts';

const choices = createRandomChoices(createRandom(1));
const many = (make: () => unknown) => Array.from({ length: 200 }, make);

it('splits a union at its outer level', () => {
  expect(splitUnion('"a|b"|Array<Array<c|d>|x>|Message NonChannel')).toEqual([
    '"a|b"',
    'Array<Array<c|d>|x>',
    'Message NonChannel',
  ]);
});

describe('makes values of types', () => {
  it('literals, numbers as the maker says, and every member of a union', () => {
    const values = many(() => makeValue(choices, '"a"|0|boolean|number', () => 7));
    expect(new Set(values)).toEqual(new Set(['a', 0, true, false, 7]));
  });

  it('objects with all fields that they must have, and none that they cannot have', () => {
    for (const user of many(() => makeObject(choices, 'User', () => undefined)) as Record<string, unknown>[]) {
      expect(user).toMatchObject({
        id: expect.any(Number),
        is_bot: expect.any(Boolean),
        first_name: expect.any(String),
      });
      expect(Object.keys(user).filter((field) => !Object.hasOwn(fieldsOf('User'), field))).toEqual([]);
    }
  });

  it.each(UPDATE_KINDS)('updates of the kind %s, which contain themselves at most a few times', (kind) => {
    const type = fieldsOf('Update')[kind]?.replace('?', '') ?? '';
    const sizes = many(() => makeObject(choices, type, () => undefined)).map((value) => JSON.stringify(value).length);
    expect(Math.max(...sizes)).toBeLessThan(500_000);
  });
});

it('refuses a name that is no object type', () => {
  expect(() => fieldsOf('__proto__')).toThrow(/no object type/);
  expect(() => fieldsOf('Chat')).toThrow(/no object type/);
});
