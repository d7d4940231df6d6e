import { expect, it } from 'vitest';
import { tick } from '../../../src/telegram/presentation/tick.ts';

it('a chosen label has a tick, another has none', () => {
  expect([tick('Quiet', true), tick('هادئ', false)]).toEqual(['✓ Quiet', 'هادئ']);
});
