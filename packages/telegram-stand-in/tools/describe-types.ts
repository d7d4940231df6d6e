/** Reads the parameters of every Bot API method, and the fields of the objects in them, from @grammyjs/types. */

import {
  type Checker,
  SignatureKind,
  SymbolFlags,
  type Type,
  TypeFlags,
  type Symbol as TypeSymbol,
} from 'typescript/unstable/sync';
import { readDeclaration, readTypesVersion, typeOf } from './read-declarations.ts';

type Fields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What @grammyjs/types declares. */
export interface ApiDescription {
  /** The version of @grammyjs/types. */
  readonly version: string;
  /** The parameters of each method: `?` if optional, the JSON kinds, and after a colon the object types in it. */
  readonly methods: Fields;
  /** The fields of each object type that parameters use, with the object types in each field. */
  readonly objects: Fields;
}

/** The JSON kinds of a parameter, in the order in which the table lists them. */
const KINDS = ['string', 'number', 'boolean', 'object', 'array', 'file'] as const;
type Kind = (typeof KINDS)[number];

function listKinds(checker: Checker, type: Type): Kind[] {
  if (type.isUnionType()) return type.getTypes().flatMap((member) => listKinds(checker, member));
  if (type.flags & TypeFlags.Undefined) return [];
  if (type.flags & TypeFlags.StringLike) return ['string'];
  if (type.flags & TypeFlags.NumberLike) return ['number'];
  if (type.flags & TypeFlags.BooleanLike) return ['boolean'];
  if (type.isTypeParameter()) return ['file'];
  if (checker.isArrayLikeType(type)) return ['array'];
  if (type.isIntersectionType()) {
    const kinds = type.getTypes().flatMap((member) => listKinds(checker, member));
    const others = kinds.filter((kind) => kind !== 'object');
    return others.length > 0 ? others : ['object'];
  }
  if (type.isObjectType()) return ['object'];
  throw new Error(`No JSON kind is known for the type ${checker.typeToString(type)}`);
}

/** Lists the object types in a type, looking into unions and arrays. An array type may contain itself. */
function listObjectTypes(checker: Checker, type: Type, seen = new Set<number>()): Type[] {
  if (seen.has(type.id)) return [];
  seen.add(type.id);
  if (type.isUnionType()) return type.getTypes().flatMap((member) => listObjectTypes(checker, member, seen));
  if (checker.isArrayLikeType(type)) {
    const [item] = type.isTypeReference() ? checker.getTypeArguments(type) : [];
    return item === undefined ? [] : listObjectTypes(checker, item, seen);
  }
  return listKinds(checker, type).join() === 'object' ? [type] : [];
}

/** Names an object type. The types in a namespace, such as those of `MessageEntity`, share its name. */
function nameType(type: Type): string | undefined {
  const symbol = type.getAliasSymbol() ?? type.getSymbol();
  const parent = symbol?.getParent();
  return parent !== undefined && parent.flags & SymbolFlags.NamespaceModule ? parent.name : symbol?.name;
}

/** Collects the object types that parameters use. `collect` returns the names of those in a type, joined by `|`. */
function createObjectCollector(checker: Checker) {
  const objects: Record<string, Record<string, string>> = {};
  const seen = new Set<number>();
  function collect(type: Type): string {
    const names = new Set<string>();
    for (const each of listObjectTypes(checker, type)) {
      const name = nameType(each) ?? checker.typeToString(each);
      names.add(name);
      if (seen.has(each.id)) continue;
      seen.add(each.id);
      objects[name] ??= {};
      for (const property of checker.getPropertiesOfType(each)) {
        objects[name][property.name] ||= collect(typeOf(checker, property));
      }
    }
    return [...names].join('|');
  }
  return { objects, collect };
}

/** Reads the declarations of the installed @grammyjs/types. Throws if they have another shape than expected. */
export function describeApi(): ApiDescription {
  return readDeclaration('methods.d.ts', 'ApiMethods', (apiMethods, checker) => {
    const { objects, collect } = createObjectCollector(checker);

    function describeParameter(parameter: TypeSymbol): [name: string, description: string] {
      const type = typeOf(checker, parameter);
      const found = new Set(listKinds(checker, type));
      const kinds = KINDS.filter((kind) => found.has(kind)).join('|');
      const names = collect(type);
      const isOptional = (parameter.flags & SymbolFlags.Optional) !== 0;
      return [parameter.name, `${isOptional ? '?' : ''}${kinds}${names && `:${names}`}`];
    }

    const methods = checker.getPropertiesOfType(apiMethods).map((method) => {
      const [signature] = checker.getSignaturesOfType(typeOf(checker, method), SignatureKind.Call);
      const args = signature && checker.getParameterType(signature, 0);
      const parameters = args && checker.getPropertiesOfType(checker.getNonNullableType(args) ?? args);
      return [method.name, Object.fromEntries((parameters ?? []).map(describeParameter))] as const;
    });
    return { version: readTypesVersion(), methods: Object.fromEntries(methods), objects };
  });
}
