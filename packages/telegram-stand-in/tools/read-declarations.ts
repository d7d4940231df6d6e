/** Reads the declarations of the installed @grammyjs/types. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InterfaceDeclaration, Node, TypeAliasDeclaration } from 'typescript/unstable/ast';
import { isInterfaceDeclaration, isTypeAliasDeclaration } from 'typescript/unstable/ast/is';
import { API, type Checker, type Type, type Symbol as TypeSymbol } from 'typescript/unstable/sync';

const isDeclaration = (node: Node): node is InterfaceDeclaration | TypeAliasDeclaration =>
  isInterfaceDeclaration(node) || isTypeAliasDeclaration(node);

const { resolve } = createRequire(import.meta.url);
const MANIFEST = '@grammyjs/types/package.json';

/** Returns the version of @grammyjs/types. */
export const readTypesVersion = (): string => createRequire(import.meta.url)(MANIFEST).version;

/**
 * Calls `describe` with a type of @grammyjs/types, for example `Update` of the file `update.d.ts`. The types are gone
 * once it returns. Throws if the file does not declare the type.
 */
export function readDeclaration<T>(file: string, name: string, describe: (type: Type, checker: Checker) => T): T {
  const declarations = join(dirname(resolve(MANIFEST)), file);
  const api = new API();
  try {
    const project = api.updateSnapshot({ openFiles: [declarations] }).getDefaultProjectForFile(declarations);
    const statements = project?.program.getSourceFile(declarations)?.statements ?? [];
    const declaration = Array.from<Node>(statements)
      .filter(isDeclaration)
      .find((each) => each.name.text === name);
    const type = declaration && project?.checker.getTypeAtLocation(declaration.name);
    if (project === undefined || type === undefined) throw new Error(`${declarations} declares no ${name}`);
    return describe(type, project.checker);
  } finally {
    api.close();
  }
}

/** Returns the type of a property or parameter. Throws if it has none. */
export function typeOf(checker: Checker, symbol: TypeSymbol): Type {
  const type = checker.getTypeOfSymbol(symbol);
  if (type === undefined) throw new Error(`@grammyjs/types declares no type for ${symbol.name}`);
  return type;
}
