/** Creates the source text of the tables of methods, objects and updates in `src/api`. */

import { describeApi } from './describe-types.ts';
import { describeUpdates } from './describe-updates.ts';

type Fields = Readonly<Record<string, Readonly<Record<string, string>>>>;

const quoteKey = (key: string): string => (/^[a-z_]\w*$/i.test(key) ? key : `'${key}'`);

function writeRows(table: Fields): string {
  const rows = Object.entries(table).map(([name, fields]) => {
    const entries = Object.entries(fields).map(([field, value]) => `${field}: '${value}'`);
    return `  ${quoteKey(name)}: {${entries.length > 0 ? ` ${entries.join(', ')} ` : ''}},`;
  });
  return rows.join('\n');
}

function writeTypes(): string {
  const quote = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  const rows = Object.entries(describeUpdates()).map(([name, type]) => {
    if (typeof type === 'string') return `  ${quoteKey(name)}: ${quote(type)},`;
    const fields = Object.entries(type).map(([field, value]) => `${field}: ${quote(value)}`);
    return `  ${quoteKey(name)}: {${fields.length > 0 ? ` ${fields.join(', ')} ` : ''}},`;
  });
  return rows.join('\n');
}

/** Creates the files from @grammyjs/types; the keys are their names. */
export function createTables(): Readonly<Record<'method-table.ts' | 'object-table.ts' | 'update-table.ts', string>> {
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
    'update-table.ts': `/** The type of an update and all types in it, for example to generate updates. */

${origin}

/**
 * The type \`Update\` and those in it, by name: an object type with its fields, or a union with its members. A type is a
 * name, \`string\`, \`number\`, \`boolean\`, a literal as in JSON, \`Array<...>\`, or several of these joined by \`|\`. A
 * \`?\` before it means that the field is optional.
 */
export const UPDATE_TYPES: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
${writeTypes()}
};
`,
  };
}
