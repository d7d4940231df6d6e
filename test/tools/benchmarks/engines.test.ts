import { expect, it } from 'vitest';
import { ENGINES } from '../../../tools/benchmarks/engines.ts';

const EXAMPLES = [
  { text: 'how many abstained?', label: 'vote.abstentions' },
  { text: 'كم دولة عارضت القرار؟', label: 'vote.against' },
];

it.each(['Fuse, default', 'Fuse, token search'] as const)(
  '%s takes the meaning of the nearest example',
  async (name) => {
    const ask = await ENGINES[name](EXAMPLES);
    expect(await ask('how many abstaned')).toMatchObject({ label: 'vote.abstentions' });
    expect(await ask('كم دولة عارضت')).toMatchObject({ label: 'vote.against' });
    expect(await ask('zzzzzzzz')).toEqual({ label: 'off-topic', score: 0 });
  },
);
