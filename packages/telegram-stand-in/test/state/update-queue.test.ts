/** Tests of the queue of updates. */

import { describe, expect, it } from 'vitest';
import { createUpdateQueue, type NewUpdate } from '../../src/state/update-queue.ts';

const HOUR = 60 * 60 * 1000;
const poll = (question: string): NewUpdate => ({ poll: { id: question } as never });

describe('the update queue', () => {
  it('drops updates after 24 hours', () => {
    let time = 0;
    const updates = createUpdateQueue(
      () => time,
      () => {},
    );
    updates.push(poll('old'));
    time = 12 * HOUR;
    updates.push(poll('new'));
    time = 24 * HOUR - 1;
    expect(updates.pending()).toHaveLength(2);
    time = 24 * HOUR;
    expect(updates.pending().map(({ update }) => update.poll?.id)).toEqual(['new']);
  });

  it('continues from the highest id, and keeps an update with a confirmed id until it was sent', () => {
    const updates = createUpdateQueue(
      () => 0,
      () => {},
    );
    const first = updates.push(poll('a'));
    updates.confirm(first.update_id + 1);
    const again = updates.push({ ...poll('a'), update_id: first.update_id });
    updates.confirm(first.update_id + 1);
    const [entry] = updates.pending();
    expect(entry?.update).toEqual(again);
    if (entry) entry.wasSent = true;
    updates.confirm(first.update_id + 1);
    expect(updates.pending()).toEqual([]);
    updates.push({ ...poll('b'), update_id: first.update_id + 10 });
    expect(updates.push(poll('c')).update_id).toBe(first.update_id + 11);
  });

  it('does not queue reactions and members of chats by default', () => {
    const updates = createUpdateQueue(
      () => 0,
      () => {},
    );
    updates.push({ message_reaction: {} as never });
    updates.push({ chat_member: {} as never });
    updates.push({ my_chat_member: {} as never });
    expect(updates.pending()).toHaveLength(1);
    updates.allowedTypes = ['message_reaction'];
    updates.push({ message_reaction: {} as never });
    expect(updates.pending()).toHaveLength(2);
  });

  it('rejects an update without content', () => {
    expect(() =>
      createUpdateQueue(
        () => 0,
        () => {},
      ).push({}),
    ).toThrow('an update needs a field other than update_id');
  });
});
