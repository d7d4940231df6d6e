import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import { payloadOf, startWithPrivateAnswers } from '../../support/private-answers.ts';
import { openMore } from '../../support/telegram.ts';

describe('a picture in a group that answers in private chats', () => {
  it('is sent to the private chat', async () => {
    const { badr, group, said, saidTo } = await startWithPrivateAnswers();
    badr.in(group).send('/vote');
    expect((await saidTo(badr))[0]?.photo).toBeDefined();
    expect((await said()).map(({ text }) => text)).toEqual(['I have answered you in our private chat.']);
  });

  it.each(['vote', 'timeline'])('is behind the link for a person who has not started the bot: %s', async (kind) => {
    const { chen, group, said } = await startWithPrivateAnswers();
    chen.in(group).send(`/${kind}`);
    const [line] = await said();
    expect(payloadOf(line)).toBe(`picture-${kind}`);
    chen.start(`picture-${kind}`);
    expect((await chen.nextMessage({ timeoutMs: 20_000 })).photo).toBeDefined();
  });

  it('from a button below an older answer is sent there, too, and others can still press it', async () => {
    const { badr, group, storage, said, saidTo } = await startWithPrivateAnswers({ settings: { inPrivate: false } });
    badr.in(group).send('/ask how many abstained?');
    const [answer] = await said();
    await createSettingsStore(storage).write(group.chat.id, { inPrivate: true });
    const more = await openMore(badr.in(group), answer as never);
    for (let i = 0; i < 2; i++) badr.in(group).press(more, 'Picture of the vote');
    expect((await saidTo(badr)).map(({ photo }) => photo !== undefined)).toEqual([true, true]);
  });
});
