import { describe, expect, it } from 'vitest';
import { asksOpenly, endsWithTag, offersChoice } from '../../../../src/understanding/claims/message/asking.ts';
import { clausesOf, isName, tokensOf } from '../../../support/claims.ts';

describe('a message', () => {
  const asks = (text: string) =>
    clausesOf(text).some((clause) => asksOpenly(clause, endsWithTag(tokensOf(text)), isName));

  it.each([
    'why did 22 abstain?',
    'who proposed the 17 amendments?',
    '#belarus who asked for the session?',
    '#belarus #un من اقترح التعديلات؟',
    'كم دولة امتنعت؟',
    'من اقترح التعديلات؟',
    'date of adoption?',
  ])('asks openly: %s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each(['was it adopted?', 'Russia proposed 17 amendments', 'هل اعتُمد القرار؟', 'عدد التعديلات سبعة عشر'])(
    'does not ask openly: %s',
    (text) => {
      expect(asks(text)).toBe(false);
    },
  );

  it.each([
    ['it passed, right?', true],
    ['القرار مرّ، صح؟', true],
    ['it passed', false],
    ['was it adopted', false],
  ])('ends with a tag, %s: %s', (text, has) => {
    expect(endsWithTag(tokensOf(text))).toBe(has);
  });

  it.each([
    ['22 or 23 in favour?', true],
    ['أم', false],
    ['عارضته دولتان أم ثلاث؟', true],
    ['those who voted yes or no', false],
    ['it passed, right or wrong?', false],
  ])('offers a choice, %s: %s', (text, offers) => {
    expect(offersChoice(tokensOf(text), isName)).toBe(offers);
  });
});
