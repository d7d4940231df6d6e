import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { reportTraining } from '../../src/commands/report-training.ts';

it('explains on standard error why a command takes longer', async () => {
  const errorOutput = new PassThrough();
  reportTraining({ errorOutput });
  errorOutput.end();
  expect(await text(errorOutput)).toMatch(/^Training the model .*\n$/);
});
