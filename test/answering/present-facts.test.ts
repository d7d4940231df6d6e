import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { createFactPresenter } from '../../src/answering/present-facts.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base, writeReply } = openPartsForTest(BELARUS);

function createPicker() {
  const memory = createConversationMemory({ now: () => 0 });
  return { memory, tell: createFactPresenter(base, writeReply, memory) };
}

describe('a picked fact', () => {
  it('is answered as if it had been asked for, in the language of the person', () => {
    const { tell } = createPicker();
    const [english, arabic] = (['en', 'ar'] as const).map((language) => tell({ facts: ['vote.against'] }, language));
    expect(english).toMatchObject({ outcome: 'answer', facts: ['vote.against'], language: 'en', confidence: 1 });
    expect(arabic && renderPlainText(arabic)).toMatch(/^عارضت القرارَ دولتان فقط/);
    expect(english?.sources).toEqual(arabic?.sources);
  });

  it('that no source answers is presented as unanswered', () => {
    const { tell } = createPicker();
    expect(tell({ facts: ['unanswered.sanctions'] }, 'en')).toMatchObject({ outcome: 'unanswered' });
  });

  it('keeps the verdict on what was said of it', () => {
    const { tell } = createPicker();
    const figure = { unit: 'count', claimed: 30, actual: 23 } as const;
    const told = {
      facts: ['vote.for'],
      verdict: { value: 'no', corrections: [{ fact: 'vote.for', figure }] },
    } as const;
    const reply = tell(told, 'ar');
    expect(reply?.verdict).toEqual(told.verdict);
    expect(reply && renderPlainText(reply)).toMatch(/^لا، بل 23 لا 30\./);
  });

  it('is remembered in its chat, so that a follow-up can lean on it', () => {
    const { tell, memory } = createPicker();
    tell({ facts: ['vote.for', 'vote.against'] }, 'en', 'a');
    tell({ facts: ['vote.share'] }, 'en');
    expect(memory.recall('a').facts).toEqual(['vote.for', 'vote.against']);
  });

  it('may be an overview, whose text tells several facts', () => {
    const { tell, memory } = createPicker();
    const reply = tell({ facts: ['role.amendments-author'] }, 'en', 'a');
    expect(reply).toMatchObject({
      facts: ['amendments.author', 'amendments.outcome'],
      overview: 'role.amendments-author',
    });
    expect(reply && renderPlainText(reply)).toMatch(/^Russia proposed 17 amendments .* all of them were rejected\./);
    expect(memory.recall('a')).toMatchObject({
      facts: ['amendments.author', 'amendments.outcome'],
      told: { facts: ['role.amendments-author'] },
    });
  });

  it.each([[['vote.gone']], [['vote.for', 'vote.gone']], [[]]])('is not presented if any is unknown: %j', (facts) => {
    const { tell, memory } = createPicker();
    expect(tell({ facts }, 'en', 'a')).toBeUndefined();
    expect(memory.recall('a').facts).toEqual([]);
  });
});
