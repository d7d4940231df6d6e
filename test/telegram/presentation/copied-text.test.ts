import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../../src/answering/conversation-memory.ts';
import { createFactPresenter } from '../../../src/answering/present-facts.ts';
import { copiedText } from '../../../src/telegram/presentation/copied-text.ts';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';

const { base, writeReply } = openPartsForTest(BELARUS);
const tell = createFactPresenter(base, writeReply, createConversationMemory({ now: Date.now }));

describe.each(['en', 'ar'] as const)('what is copied in %s', (language) => {
  it.each([...base.facts.keys()])('of %s fits into a button, and ends with a source', (fact) => {
    const reply = tell({ facts: [fact] }, language);
    const copied = copiedText(reply ?? { parts: [] });
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.length).toBeLessThanOrEqual(256);
    expect(copied).toMatch(/\n— [^\n]+$/);
    expect(copied).not.toMatch(/[\u2066-\u2069]/);
  });
});

it('a short answer is whole, with all its sources', () => {
  const reply = tell({ facts: ['vote.abstentions'] }, 'en');
  expect(copiedText(reply ?? { parts: [] })).toBe(
    '22 states abstained.\n— Youm7 news report (in Arabic), paragraph 2 (18 September 2020)',
  );
});

it('a long one is cut at a word, and says so', () => {
  const text = 'word '.repeat(100).trim();
  expect(copiedText({ parts: [{ kind: 'text', text }] })).toMatch(/^(?:word )+word…$/);
});
