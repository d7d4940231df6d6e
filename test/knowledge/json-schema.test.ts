/** Tests the JSON Schemas that editors complete by. */

import { expect, it } from 'vitest';
import { toJsonSchemas } from '../../src/knowledge/json-schema.ts';
import { fileSchemas } from '../../src/knowledge/schema.ts';

it('there is a schema for each kind of file, with a kebab-case name', () => {
  const names = Object.keys(toJsonSchemas());
  expect(names).toHaveLength(Object.keys(fileSchemas).length);
  expect(names).toEqual(expect.arrayContaining(['facts.schema.json', 'off-topic.schema.json', 'concepts.schema.json']));
});

it('a schema describes fields, and rejects unknown ones', () => {
  expect(toJsonSchemas()['concepts.schema.json']).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['asks-whether', 'placeable']),
    properties: { 'asks-whether': { type: 'array', description: expect.stringContaining('yes or no') } },
  });
});
