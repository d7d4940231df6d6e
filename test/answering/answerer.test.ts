import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { compileForTest, LIGHTHOUSE } from '../support/resolutions.ts';

const compiled = await compileForTest(LIGHTHOUSE);
const memory = createConversationMemory({ now: () => 0 });
const answerer = createAnswerer(compiled, memory);
const { respond, presentFacts, interpret, translate } = answerer;
const say = (text: string) => renderPlainText(respond({ text }));

describe('an answerer of another resolution', () => {
  it.each([
    ['how many lights has the lighthouse got?', 'lighthouse.lamps', 'It has 3 lamps.'],
    ['كم عدد المصابيح بالمنارة؟', 'lighthouse.lamps', 'عدد مصابيحها 3.'],
    ['when was the lighthouse opened', 'lighthouse.opening', '2 May 2031'],
    ['متى دُشنت المنارة؟', 'lighthouse.opening', '2 مايو 2031'],
  ])('answers %j', (text, fact, said) => {
    expect(respond({ text })).toMatchObject({ outcome: 'answer', facts: [fact] });
    expect(say(text)).toContain(said);
  });

  it('knows what no source says', () => {
    expect(respond({ text: 'what is the name of the keeper of the lighthouse' })).toMatchObject({
      outcome: 'unanswered',
      facts: ['unanswered.keeper'],
    });
  });

  it('is silent about Belarus', () => {
    expect(respond({ text: 'who tabled the resolution on Belarus?' }).outcome).toBe('fallback');
  });

  it('names its resolution in the fallback', () => {
    expect(say('how do I cook rice')).toContain('resolution on the lighthouse');
  });

  it('interprets without replying, and translates its own texts', () => {
    expect(interpret('when was the lighthouse opened')).toMatchObject({ facts: ['lighthouse.opening'] });
    expect(translate('en', 'lighthouse.lamps.title')).toBe('Lamps');
    expect(answerer.base).toBe(compiled.base);
  });
});

describe('the conversation', () => {
  it('is the same for questions and for facts that a person picked', () => {
    respond({ text: 'when was the lighthouse opened', chat: 'a' });
    presentFacts({ facts: ['lighthouse.lamps'] }, 'en', 'a');
    expect(answerer.recall('a').facts).toEqual(['lighthouse.lamps', 'lighthouse.opening']);
    expect(answerer.recall).toBe(memory.recall);
  });

  it('continues in the next answerer with the same memory', () => {
    presentFacts({ facts: ['lighthouse.lamps'] }, 'en', 'b');
    const next = createAnswerer(compiled, memory);
    expect(next.respond({ text: 'when?', chat: 'b' }).interpretation?.trace?.followsUp).toBe('lighthouse.lamps');
    expect(next.respond({ text: 'when?', chat: 'c' }).interpretation?.trace?.followsUp).toBeUndefined();
  });
});
