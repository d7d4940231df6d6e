/** Reads what an update may contain, to the last field, from @grammyjs/types. */

import { type Checker, SymbolFlags, type Type, TypeFlags } from 'typescript/unstable/sync';
import { readDeclaration, typeOf } from './read-declarations.ts';

/**
 * The type `Update` and those in it, by name: an object type with its fields, or a union with its members. A type is a
 * name, `string`, `number`, `boolean`, a literal as in JSON, `Array<...>`, or several of these joined by `|`. A `?`
 * before it means that the field is optional.
 */
export type UpdateTypes = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Creates a function that describes a type and adds the named types in it to a table. */
function createDescriber(checker: Checker, table: Record<string, string | Record<string, string>>) {
  const names = new Map<number, string>();
  // An intersection without a value has the flags of an intersection.
  const isEmpty = (type: Type) => ['never', 'undefined'].includes(checker.typeToString(type));

  /** Gives a type a name that no other type has: `Chat`, and for another of the same name `Chat2`. */
  function addName(type: Type, wanted: string): string {
    const isTaken = (name: string) => Object.hasOwn(table, name);
    let name = wanted;
    for (let i = 2; isTaken(name); i++) name = `${wanted}${i}`;
    names.set(type.id, name);
    table[name] = {};
    return name;
  }

  function describeUnion(type: Type, members: readonly Type[]): string {
    const alias = type.getAliasSymbol()?.name;
    const join = () => [...new Set(members.filter((member) => !isEmpty(member)).map(describe))].join('|');
    if (alias === undefined) return join();
    const name = addName(type, alias);
    table[name] = join();
    return name;
  }

  function describeObject(type: Type): string {
    const name = addName(type, checker.typeToString(type).replace(/\W+/g, ' '));
    const fields: Record<string, string> = {};
    table[name] = fields;
    for (const property of checker.getPropertiesOfType(type)) {
      const value = typeOf(checker, property);
      const description = describe(checker.getNonNullableType(value) ?? value);
      if (description !== '')
        fields[property.name] = `${property.flags & SymbolFlags.Optional ? '?' : ''}${description}`;
    }
    return name;
  }

  /** Describes a type; it is empty if the type has no value. */
  function describe(type: Type): string {
    const known = names.get(type.id);
    if (known !== undefined) return known;
    if (isEmpty(type)) return '';
    if (type.flags & TypeFlags.Boolean) return 'boolean';
    if (type.isUnionType()) return describeUnion(type, type.getTypes());
    if (type.flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.BooleanLiteral))
      return checker.typeToString(type);
    if (type.flags & TypeFlags.StringLike) return 'string';
    if (type.flags & TypeFlags.NumberLike) return 'number';
    if (!checker.isArrayLikeType(type)) return describeObject(type);
    const [item] = type.isTypeReference() ? checker.getTypeArguments(type) : [];
    if (item === undefined) throw new Error(`The items of ${checker.typeToString(type)} have no type`);
    return `Array<${describe(item)}>`;
  }
  return describe;
}

/** Describes the type `Update`, which is the first in the table. Throws if the types have another shape than expected. */
export function describeUpdates(): UpdateTypes {
  return readDeclaration('update.d.ts', 'Update', (type, checker) => {
    const table: Record<string, string | Record<string, string>> = {};
    createDescriber(checker, table)(type);
    return table;
  });
}
