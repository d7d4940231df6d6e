import { expect, it } from 'vitest';
import { tickRating } from '../../../src/telegram/surfaces/ratings.ts';

const up = { text: '👍', callback_data: 'rate:up:vote.for' };
const down = { text: '👎', callback_data: 'rate:down:vote.for' };
const back = { text: 'Back', callback_data: 'less:vote.for:en' };

it('a rating is ticked, and the other one is not; other buttons stay', () => {
  const rated = tickRating({ inline_keyboard: [[up, down], [back]] }, 'helpful');
  expect(rated.inline_keyboard).toEqual([[{ ...up, text: '✓ 👍' }, down], [back]]);
  expect(tickRating(rated, 'unhelpful').inline_keyboard).toEqual([[up, { ...down, text: '✓ 👎' }], [back]]);
});

it('without a rating, nothing is ticked', () => {
  expect(tickRating({ inline_keyboard: [[up, down]] }, '').inline_keyboard).toEqual([[up, down]]);
});
