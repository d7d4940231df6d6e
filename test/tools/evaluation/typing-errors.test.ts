import { describe, expect, it } from 'vitest';
import { addTypingErrors, TYPING_ERRORS } from '../../../tools/evaluation/typing-errors.ts';
import { createRandom } from '../../../tools/random.ts';

const QUESTION = 'how many states abstained in the vote';

describe('a typing error', () => {
  it.each(TYPING_ERRORS)('of the kind "%s" changes a message in one place', (error) => {
    const typed = addTypingErrors(QUESTION, error, createRandom(3)) ?? '';
    expect(typed).not.toBe(QUESTION);
    const changed = typed.split(' ').filter((word) => !QUESTION.split(' ').includes(word));
    expect(changed).toHaveLength(1);
  });

  it.each(TYPING_ERRORS)('of the kind "%s" is made in Arabic, too', (error) => {
    expect(
      addTypingErrors('كم دولة امتنعت عن التصويت على القرار الصادر في جنيف', error, createRandom(3)),
    ).toBeDefined();
  });

  it('is made once per six words', () => {
    const typed = addTypingErrors(`${QUESTION} ${QUESTION}`, 'double', createRandom(3)) ?? '';
    const words = QUESTION.split(' ');
    expect(typed.split(' ').filter((word) => !words.includes(word))).toHaveLength(2);
  });

  it('is not made if no word is long enough', () => {
    expect(addTypingErrors('who is he', 'swap', createRandom(1))).toBeUndefined();
  });
});
