/** Creates the source text of the tables of methods and objects in `src/api`. */

import { describeApi } from './describe-types.ts';

type Fields = Readonly<Record<string, Readonly<Record<string, string>>>>;

const quoteKey = (key: string): string => (/^[a-z_]\w*$/i.test(key) ? key : `'${key}'`);

function writeRows(table: Fields): string {
  const rows = Object.entries(table).map(([name, fields]) => {
    const entries = Object.entries(fields).map(([field, value]) => `${field}: '${value}'`);
    return `  ${quoteKey(name)}: {${entries.length > 0 ? ` ${entries.join(', ')} ` : ''}},`;
  });
  return rows.join('\n');
}

/** Creates both files from @grammyjs/types; the keys are their names. */
export function createTables(): Readonly<Record<'method-table.ts' | 'object-table.ts', string>> {
  const { version, methods, objects } = describeApi();
  const origin = `// Written by \`npm run methods\` from @grammyjs/types ${version}. Do not edit.`;
  return {
    'method-table.ts': `/** The methods of the Bot API with their parameters. */

${origin}

/**
 * Each method with its parameters. A parameter is described by \`?\` if it is optional, the JSON kinds that it accepts,
 * and, after a colon, the object types in it (see \`OBJECT_TABLE\`).
 */
export const METHOD_TABLE = {
${writeRows(methods)}
} as const;
`,
    'object-table.ts': `/** The object types in the parameters of the Bot API with their fields. */

${origin}

/** Each object type with its fields; the value of a field names the object types in it, joined by \`|\`. */
export const OBJECT_TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${writeRows(objects)}
};
`,
  };
}
