import { expect, it } from 'vitest';
import { type CommandContext, compileOptionsOf } from '../../src/commands/command-context.ts';
import { DEFAULT_KNOWLEDGE } from '../../src/paths.ts';

const knowledgeOf = (KNOWLEDGE?: string) => {
  const context: Pick<CommandContext, 'environment' | 'runtime' | 'cacheFolder'> = {
    environment: { KNOWLEDGE },
    runtime: 'v20',
    cacheFolder: 'cache',
  };
  return compileOptionsOf(context).folders.knowledge.resolution;
};

it.each([undefined, '', '  '])('the default resolution is compiled if KNOWLEDGE is %j', (value) => {
  expect(knowledgeOf(value)).toBe(DEFAULT_KNOWLEDGE);
});

it.each(['../my resolutions/x', '/srv/x'])('KNOWLEDGE names another resolution: %s', (value) => {
  expect(knowledgeOf(` ${value}\n`)).toBe(value);
});
