import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { createClassifier, trainClassifier } from '../../src/understanding/classifier.ts';
import { BELARUS, openPartsForTest } from '../support/belarus.ts';

describe('the classifier', () => {
  const samples = ['red', 'green', 'blue'].flatMap((label) =>
    Array.from({ length: 5 }, (_, i) => ({ label, features: [label, `noise${i}`] })),
  );
  const classifier = createClassifier(trainClassifier(samples));
  const classify = (features: readonly string[]) =>
    classifier.classify(new Set(features.map(classifier.indexOf).filter((index) => index >= 0)));

  it('learns what is there to learn, the same each time', () => {
    expect(classify(['green', 'noise1'])[0]?.label).toBe('green');
    expect(trainClassifier(samples)).toEqual(trainClassifier(samples));
  });

  it('gives probabilities, whatever the features', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('red', 'green', 'noise1', 'unheard')), (features) => {
        const sum = classify(features).reduce((total, { probability }) => total + probability, 0);
        return sum > 0.99 && sum < 1.0001;
      }),
    );
  });
});

describe('the memory', () => {
  it('holds the last three facts of a chat, the latest first, for its age', () => {
    let now = 0;
    const memory = createConversationMemory({ now: () => now, maxAge: 100 });
    for (const fact of ['a', 'b', 'c', 'd']) memory.remember('chat', [fact]);
    expect(memory.recall('chat')).toEqual(['d', 'c', 'b']);
    expect(memory.recall('other')).toEqual([]);
    now = 101;
    expect(memory.recall('chat')).toEqual([]);
  });

  it('forgets the chat that was silent longest', () => {
    const memory = createConversationMemory({ now: () => 0, maxChats: 2 });
    for (const chat of ['one', 'two', 'three']) memory.remember(chat, ['a']);
    expect(['one', 'two', 'three'].map((chat) => memory.recall(chat).length)).toEqual([0, 1, 1]);
  });
});

describe('concepts', () => {
  const { model } = openPartsForTest(BELARUS);
  const conceptsIn = (text: string) => model.read(text).concepts.map(({ concept }) => concept);
  it.each([
    ['how many', 'how-many'],
    ['كم دولة', 'how-many'],
    ['kam dawla', 'how-many'],
    ['Turkmenistan', 'other-state'],
    ['روسيا البيضاء', 'belarus'],
  ])('in %j', (text, concept) => {
    expect(conceptsIn(text)).toContain(concept);
  });
});
