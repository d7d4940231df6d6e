import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API, SignatureKind, SymbolFlags, TypeFlags } from 'typescript/unstable/sync';

/** The JSON kinds of a parameter, in the order in which the table names them. */
const KINDS = ['string', 'number', 'boolean', 'object', 'array', 'file'];
const TARGET = new URL('../src/bot-api/method-table.ts', import.meta.url);

function kindsOf(checker, type) {
  if (type.isUnionType()) return type.getTypes().flatMap((member) => kindsOf(checker, member));
  if (type.flags & TypeFlags.Undefined) return [];
  if (type.flags & TypeFlags.StringLike) return ['string'];
  if (type.flags & TypeFlags.NumberLike) return ['number'];
  if (type.flags & TypeFlags.BooleanLike) return ['boolean'];
  if (type.isTypeParameter()) return ['file'];
  if (checker.isArrayLikeType(type)) return ['array'];
  if (type.isIntersectionType()) {
    const kinds = type.getTypes().flatMap((member) => kindsOf(checker, member));
    return kinds.filter((kind) => kind !== 'object').length > 0
      ? kinds.filter((kind) => kind !== 'object')
      : ['object'];
  }
  if (type.isObjectType()) return ['object'];
  throw new Error(`no JSON kind for ${checker.typeToString(type)}`);
}

function describeParameters(checker, method) {
  const [signature] = checker.getSignaturesOfType(checker.getTypeOfSymbol(method), SignatureKind.Call);
  const args = checker.getParameterType(signature, 0);
  if (args === undefined) return {};
  const parameters = checker.getPropertiesOfType(checker.getNonNullableType(args)).map((parameter) => {
    const found = new Set(kindsOf(checker, checker.getTypeOfSymbol(parameter)));
    const kinds = KINDS.filter((kind) => found.has(kind)).join('|');
    return [parameter.name, parameter.flags & SymbolFlags.Optional ? `?${kinds}` : kinds];
  });
  return Object.fromEntries(parameters);
}

/** The source text of `src/bot-api/method-table.ts`, from the declarations of @grammyjs/types as they are installed now. */
export function deriveMethodTable() {
  const manifest = createRequire(import.meta.url).resolve('@grammyjs/types/package.json');
  const { version } = createRequire(import.meta.url)(manifest);
  const declarations = join(dirname(manifest), 'methods.d.ts');
  const api = new API();
  try {
    const project = api.updateSnapshot({ openFiles: [declarations] }).getDefaultProjectForFile(declarations);
    const { checker } = project;
    const statement = project.program
      .getSourceFile(declarations)
      .statements.find(({ name }) => name?.text === 'ApiMethods');
    const methods = checker.getPropertiesOfType(checker.getTypeAtLocation(statement.name));
    const rows = methods.map((method) => {
      const parameters = Object.entries(describeParameters(checker, method)).map(
        ([name, kinds]) => `${name}: '${kinds}'`,
      );
      return `  ${method.name}: {${parameters.length > 0 ? ` ${parameters.join(', ')} ` : ''}},`;
    });
    return `// Written by \`npm run bot-api:methods\` from @grammyjs/types ${version}; not to be edited.

/** Each method of the Bot API with its parameters: the JSON kinds that each accepts, \`?\` before those that may be left out. */
export const METHOD_TABLE = {
${rows.join('\n')}
} as const;
`;
  } finally {
    api.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, deriveMethodTable());
