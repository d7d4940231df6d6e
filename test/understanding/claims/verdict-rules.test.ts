import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/understanding/claims/claim.ts';
import type { ComparedPart } from '../../../src/understanding/claims/comparing/held-values.ts';
import { createVerdictRules } from '../../../src/understanding/claims/verdict-rules.ts';
import type { SplitMessage } from '../../../src/understanding/deciding/interpretation.ts';
import { base, claimOf, model } from '../../support/claims.ts';

const rules = createVerdictRules(base);
const messageOf = (
  text: string,
  decision: { readonly outcome: 'answer' | 'suggestions'; readonly facts: readonly string[] },
): SplitMessage => ({ reading: model.read(text), decision }) as unknown as SplitMessage;
const about = (text: string, ...facts: string[]) => messageOf(text, { outcome: 'answer', facts });
const holds = (fact: string): ComparedPart => ({ result: 'holds', fact });
const contradicts = (fact: string, claimed: number, actual: number): ComparedPart => ({
  ...{ result: 'contradicts', fact },
  correction: { fact, figure: { unit: 'count', claimed, actual } },
});
const notHeld: ComparedPart = { result: 'not-held', fact: undefined };
const BOTH = '23 states voted for the resolution and 2 against it';
const verdictOn = (text: string, ...compared: ComparedPart[]) =>
  rules.verdictOn(about(text, 'vote.for'), claimOf(text), compared, false);

describe('the verdict on what was compared', () => {
  it('is yes if everything holds', () => {
    expect(verdictOn(BOTH, holds('vote.for'), holds('vote.against'))).toEqual({ value: 'yes' });
  });

  it('is no if one part contradicts, even if another is not held', () => {
    expect(verdictOn(BOTH, notHeld, contradicts('vote.against', 2, 3))).toEqual({
      value: 'no',
      corrections: [{ fact: 'vote.against', figure: { unit: 'count', claimed: 2, actual: 3 } }],
    });
  });

  it('names a correction once', () => {
    const verdict = verdictOn(BOTH, contradicts('vote.for', 2, 23), contradicts('vote.for', 2, 23));
    expect(verdict).toMatchObject({ corrections: [{ fact: 'vote.for' }] });
  });

  it('is none if a part is not held, or nothing was compared', () => {
    expect(verdictOn(BOTH, holds('vote.for'), notHeld)).toBeUndefined();
    expect(verdictOn(BOTH)).toBeUndefined();
  });

  it('is none if something was left unread', () => {
    const claim: Claim = { ...claimOf(BOTH), obstacle: 'unread-value' };
    expect(rules.verdictOn(about(BOTH, 'vote.for'), claim, [holds('vote.for')], false)).toBeUndefined();
  });

  it('is none if a word that is not known may turn a denial round', () => {
    const text = 'the resolution was not grudgingly adopted';
    expect(verdictOn(text, { ...notHeld, result: 'contradicts', correction: { fact: 'vote.for' } })).toBeUndefined();
  });
});

describe('what was decided on a message', () => {
  const claim = claimOf(BOTH);
  const allows = (value: 'yes' | 'no', message: SplitMessage, read = claim) =>
    rules.allow(value === 'yes' ? { value } : { value, corrections: [] }, message, read, ['vote.for'], false);

  it('allows for a verdict on a fact that belongs to the answer', () => {
    expect(allows('yes', about(BOTH, 'vote.result'))).toBe(true);
  });

  it('allows for one on another fact only if the message was read whole', () => {
    const other = about(BOTH, 'election.date');
    expect(allows('yes', other)).toBe(true);
    expect(allows('yes', other, { ...claim, isFullyRead: false })).toBe(false);
  });

  it('allows for a no in spite of a few words more if the message is on the topic', () => {
    const read: Claim = { ...claim, isFullyRead: false, unreadWords: [] };
    const unsure = messageOf(BOTH, { outcome: 'suggestions', facts: [] });
    expect(allows('no', unsure, read)).toBe(true);
    expect(allows('yes', unsure, read)).toBe(false);
  });
});
