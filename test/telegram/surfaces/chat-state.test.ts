import { describe, expect, it } from 'vitest';
import { createChatState } from '../../../src/telegram/surfaces/chat-state.ts';

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

it('a new state knows no albums, upgraded groups or administrators', () => {
  const { albums, upgradedGroups, administrators } = createChatState({ now: () => 0 });
  albums.set('a', true);
  expect(createChatState({ now: () => 0 }).albums.get('a')).toBeUndefined();
  expect([albums.get('a'), upgradedGroups.get('-1'), administrators.get('-1')]).toEqual([true, undefined, undefined]);
});
