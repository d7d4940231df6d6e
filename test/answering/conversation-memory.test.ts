import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConversationMemory,
  createConversationMemory,
  NEW_CONVERSATION,
} from '../../src/answering/conversation-memory.ts';

const tell = (memory: ConversationMemory, chat: string, ...facts: readonly string[]) =>
  memory.remember(chat, { facts }, facts);

describe('the memory of a chat', () => {
  it('is empty at first', () => {
    expect(createConversationMemory({ now: () => 0 }).recall('a')).toEqual(NEW_CONVERSATION);
  });

  it('holds the latest first, each once, at most three', () => {
    const memory = createConversationMemory({ now: () => 0 });
    tell(memory, 'a', 'one');
    tell(memory, 'a', 'two', 'three');
    expect(memory.recall('a').facts).toEqual(['two', 'three', 'one']);
    tell(memory, 'a', 'one');
    expect(memory.recall('a').facts).toEqual(['one', 'two', 'three']);
    tell(memory, 'a', 'four');
    expect(memory.recall('a').facts).toEqual(['four', 'one', 'two']);
  });

  it('lasts ten minutes from the last question that was answered, to the millisecond', () => {
    let now = 5_000;
    const memory = createConversationMemory({ now: () => now });
    tell(memory, 'a', 'one');
    now += 600_000;
    expect(memory.recall('a').facts).toEqual(['one']);
    tell(memory, 'a', 'two');
    now += 600_000;
    expect(memory.recall('a').facts[0]).toBe('two');
    now += 1;
    expect(memory.recall('a').facts).toEqual([]);
  });

  it('does not come back once it is too old', () => {
    let now = 0;
    const memory = createConversationMemory({ now: () => now, maxAge: 10 });
    tell(memory, 'a', 'old');
    now = 11;
    tell(memory, 'a', 'new');
    expect(memory.recall('a').facts).toEqual(['new']);
  });

  it('is not made younger by being read, nor by nothing', () => {
    let now = 0;
    const memory = createConversationMemory({ now: () => now, maxAge: 10 });
    tell(memory, 'a', 'one');
    now = 10;
    memory.recall('a');
    tell(memory, 'a');
    now = 11;
    expect(memory.recall('a').facts).toEqual([]);
  });

  it('holds what was told last, with its verdict, and what may have been meant instead', () => {
    const memory = createConversationMemory({ now: () => 0 });
    tell(memory, 'a', 'one');
    memory.remember('a', { facts: ['two'], verdict: { value: 'yes' } }, ['two'], ['three']);
    expect(memory.recall('a')).toMatchObject({
      facts: ['two', 'one'],
      told: { facts: ['two'], verdict: { value: 'yes' } },
      alternatives: ['three'],
    });
  });

  it('counts the misses in a row and keeps what they were offered, until something is told', () => {
    const memory = createConversationMemory({ now: () => 0 });
    tell(memory, 'a', 'one');
    memory.miss('a', ['two']);
    memory.miss('a', ['three', 'four']);
    expect(memory.recall('a')).toMatchObject({ facts: ['one'], misses: 2, offered: ['two', 'three', 'four'] });
    tell(memory, 'a', 'two');
    expect(memory.recall('a')).toMatchObject({ misses: 0, offered: [] });
  });

  it('can be forgotten, with its topics, but not those of a chat with a similar name', () => {
    const memory = createConversationMemory({ now: () => 0 });
    for (const chat of ['telegram:4', 'telegram:4:9', 'telegram:42']) tell(memory, chat, 'one');
    memory.forget('telegram:4');
    expect(['telegram:4', 'telegram:4:9', 'telegram:42'].map((chat) => memory.recall(chat).facts)).toEqual([
      [],
      [],
      ['one'],
    ]);
  });

  it('is separate for every chat, even one with an unusual name', () => {
    const memory = createConversationMemory({ now: () => 0 });
    for (const chat of ['', '__proto__', 'constructor']) tell(memory, chat, `of ${chat}`);
    for (const chat of ['', '__proto__', 'constructor']) expect(memory.recall(chat).facts).toEqual([`of ${chat}`]);
    expect(memory.recall('toString').facts).toEqual([]);
  });
});

it('never holds more chats than its bound, and forgets those that were silent longest', () => {
  const chats = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(chats, fc.integer({ min: 1, max: 4 }), (asked, maxChats) => {
      const memory = createConversationMemory({ now: () => 0, maxChats });
      for (const chat of asked) tell(memory, chat, 'fact');
      const latest = [...new Set(asked.toReversed())].slice(0, maxChats);
      const held = ['a', 'b', 'c', 'd', 'e'].filter((chat) => memory.recall(chat).facts.length > 0);
      expect(held).toEqual(latest.sort());
    }),
  );
});
