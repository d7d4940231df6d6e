/** Tests of the access to the declarations of @grammyjs/types. */

import { expect, it } from 'vitest';
import { readDeclaration, readTypesVersion, typeOf } from '../../tools/read-declarations.ts';

it('readDeclaration finds a type in a file, and typeOf the type of a property', () => {
  const fields = readDeclaration('manage.d.ts', 'User', (type, checker) =>
    checker
      .getPropertiesOfType(type)
      .map((property) => `${property.name}: ${checker.typeToString(typeOf(checker, property))}`),
  );
  expect(fields).toContain('id: number');
});

it('readDeclaration says which type is missing', () => {
  expect(() => readDeclaration('manage.d.ts', 'Nobody', () => {})).toThrow(/manage\.d\.ts declares no Nobody$/);
});

it('readTypesVersion returns the version of the package', () => {
  expect(readTypesVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});
