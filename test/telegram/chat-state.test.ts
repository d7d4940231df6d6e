import { describe, expect, it } from 'vitest';
import { createChatState } from '../../src/telegram/chat-state.ts';

function start() {
  let time = 1_000_000;
  const { coolDowns } = createChatState({ now: () => time });
  const pass = (seconds: number) => {
    time += 1000 * seconds;
  };
  return { coolDowns, pass };
}

describe('the cool-down of a group', () => {
  it('is active until its seconds have passed', () => {
    const { coolDowns, pass } = start();
    coolDowns.start(-1);
    pass(9);
    expect(coolDowns.isActive(-1, 10)).toBe(true);
    pass(1);
    expect(coolDowns.isActive(-1, 10)).toBe(false);
    expect(coolDowns.isActive(-1, 30)).toBe(true);
  });

  it('starts again with every start', () => {
    const { coolDowns, pass } = start();
    coolDowns.start(-1);
    pass(9);
    coolDowns.start(-1);
    pass(9);
    expect(coolDowns.isActive(-1, 10)).toBe(true);
  });

  it('is never active before it starts, in another group, or for 0 seconds', () => {
    const { coolDowns } = start();
    expect(coolDowns.isActive(-1, 60)).toBe(false);
    coolDowns.start(-1);
    expect(coolDowns.isActive(-2, 60)).toBe(false);
    expect(coolDowns.isActive(-1, 0)).toBe(false);
  });
});

it('a new state knows no questions, albums or upgraded groups', () => {
  const message = { chat: { id: -1, type: 'group', title: 'Delegations' }, message_id: 5, date: 1 } as const;
  const { questions, albums, upgradedGroups } = createChatState({ now: () => 0 });
  questions.set(message, { recentFacts: [], answerId: 6 });
  expect(createChatState({ now: () => 0 }).questions.get(message)).toBeUndefined();
  expect(questions.get(message)).toMatchObject({ answerId: 6 });
  expect([albums.get('a'), upgradedGroups.get('-1')]).toEqual([undefined, undefined]);
});
