/** Tests of the state of a new server. */

import { expect, it } from 'vitest';
import { createBotUser } from '../../src/state/bot-user.ts';
import { createServerState } from '../../src/state/create-server-state.ts';

it('starts empty, and reports new updates', () => {
  let updateCount = 0;
  let changeCount = 0;
  const settings = createBotUser('77:x');
  const onUpdate = () => updateCount++;
  const state = createServerState({ settings, inlineFeedback: true, onUpdate, now: () => 5 });
  state.changes.watch(() => changeCount++);
  expect(state).toMatchObject({ settings, inlineFeedback: true, bot: { id: 77, username: 'stand_in_bot' } });
  expect([state.people.size, state.updates.pending(), state.now()]).toEqual([0, [], 5]);
  state.updates.push({ message: {} as never });
  expect([updateCount, changeCount]).toEqual([1, 1]);
});

it('gives each type of query its own ids', () => {
  const state = createServerState({
    settings: createBotUser('77:x'),
    inlineFeedback: false,
    onUpdate: () => {},
    now: () => 0,
  });
  const ids = [state.inlineQueries.open({} as never), state.guestQueries.open({} as never)];
  expect(new Set(ids).size).toBe(2);
});
