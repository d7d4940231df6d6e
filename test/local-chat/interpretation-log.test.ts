/** Tests of the log of interpretations. */

import { describe, expect, it } from 'vitest';
import { createInterpretationLog } from '../../src/local-chat/interpretation-log.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

describe('createInterpretationLog', () => {
  it('finds how a question was understood in its conversation', () => {
    const answerer = openAnswererForTest(BELARUS);
    const log = createInterpretationLog(() => answerer);
    const text = 'how many abstained?';
    const reply = log.answerer().respond({ text, chat: 'a' });
    expect(log.find('a', text)).toBe(reply.interpretation);
    expect(log.find('b', text)).toBeUndefined();
    expect(log.find('a', 'how many?')).toBeUndefined();
  });

  it('keeps the latest interpretation of a question that is asked again', () => {
    const answerer = openAnswererForTest(BELARUS);
    const log = createInterpretationLog(() => answerer);
    const { respond } = log.answerer();
    respond({ text: 'and when?', chat: 'a' });
    respond({ text: 'how many abstained?', chat: 'a' });
    const { interpretation } = respond({ text: 'and when?', chat: 'a' });
    expect(log.find('a', 'and when?')).toBe(interpretation);
    expect(interpretation?.trace?.followsUp).toBe('vote.abstentions');
  });

  it('returns the same answerer until a reload replaces it', () => {
    let answerer = openAnswererForTest(BELARUS);
    const log = createInterpretationLog(() => answerer);
    const first = log.answerer();
    expect(log.answerer()).toBe(first);
    answerer = openAnswererForTest(BELARUS);
    expect(log.answerer()).not.toBe(first);
    expect(log.answerer()).toBe(log.answerer());
  });
});
