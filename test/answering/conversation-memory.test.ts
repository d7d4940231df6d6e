import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';

describe('the memory of a chat', () => {
  it('is empty at first', () => {
    expect(createConversationMemory({ now: () => 0 }).recall('a')).toEqual([]);
  });

  it('holds the latest first, each once, at most three', () => {
    const memory = createConversationMemory({ now: () => 0 });
    memory.remember('a', ['one']);
    memory.remember('a', ['two', 'three']);
    expect(memory.recall('a')).toEqual(['two', 'three', 'one']);
    memory.remember('a', ['one']);
    expect(memory.recall('a')).toEqual(['one', 'two', 'three']);
    memory.remember('a', ['four']);
    expect(memory.recall('a')).toEqual(['four', 'one', 'two']);
  });

  it('lasts ten minutes from the last question that was answered, to the millisecond', () => {
    let now = 5_000;
    const memory = createConversationMemory({ now: () => now });
    memory.remember('a', ['one']);
    now += 600_000;
    expect(memory.recall('a')).toEqual(['one']);
    memory.remember('a', ['two']);
    now += 600_000;
    expect(memory.recall('a')[0]).toBe('two');
    now += 1;
    expect(memory.recall('a')).toEqual([]);
  });

  it('does not come back once it is too old', () => {
    let now = 0;
    const memory = createConversationMemory({ now: () => now, maxAge: 10 });
    memory.remember('a', ['old']);
    now = 11;
    memory.remember('a', ['new']);
    expect(memory.recall('a')).toEqual(['new']);
  });

  it('is not made younger by being read, nor by nothing', () => {
    let now = 0;
    const memory = createConversationMemory({ now: () => now, maxAge: 10 });
    memory.remember('a', ['one']);
    now = 10;
    memory.recall('a');
    memory.remember('a', []);
    now = 11;
    expect(memory.recall('a')).toEqual([]);
  });

  it('can be forgotten, with its topics, but not those of a chat with a similar name', () => {
    const memory = createConversationMemory({ now: () => 0 });
    for (const chat of ['telegram:4', 'telegram:4:9', 'telegram:42']) memory.remember(chat, ['one']);
    memory.forget('telegram:4');
    expect(['telegram:4', 'telegram:4:9', 'telegram:42'].map(memory.recall)).toEqual([[], [], ['one']]);
  });

  it('is separate for every chat, even one with an unusual name', () => {
    const memory = createConversationMemory({ now: () => 0 });
    for (const chat of ['', '__proto__', 'constructor']) memory.remember(chat, [`of ${chat}`]);
    for (const chat of ['', '__proto__', 'constructor']) expect(memory.recall(chat)).toEqual([`of ${chat}`]);
    expect(memory.recall('toString')).toEqual([]);
  });
});

it('never holds more chats than its bound, and forgets those that were silent longest', () => {
  const chats = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(chats, fc.integer({ min: 1, max: 4 }), (asked, maxChats) => {
      const memory = createConversationMemory({ now: () => 0, maxChats });
      for (const chat of asked) memory.remember(chat, ['fact']);
      const latest = [...new Set(asked.toReversed())].slice(0, maxChats);
      const held = ['a', 'b', 'c', 'd', 'e'].filter((chat) => memory.recall(chat).length > 0);
      expect(held).toEqual(latest.sort());
    }),
  );
});
