import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../src/telegram/chat-settings.ts';
import { startInGroup } from '../support/places.ts';
import { startWithAdmin } from '../support/reports.ts';
import { plain, refusedCalls } from '../support/telegram.ts';

const ANSWER = /^In the vote on the resolution, 22 states abstained/;
const QUESTION = 'how many abstained?';
const UNKNOWN = /^I do not know this command/;

describe('each kind of update reaches its composer:', () => {
  it('a message in a private chat', async () => {
    const { amal } = await startInGroup();
    amal.send(QUESTION);
    expect(plain((await amal.nextMessage()).text)).toMatch(ANSWER);
  });

  it('a message in a group, but only if it addresses the bot', async () => {
    const { amal, group, said } = await startInGroup();
    amal.in(group).send(QUESTION);
    expect(await said()).toEqual([]);
    amal.in(group).send(`/ask ${QUESTION}`);
    expect(plain((await said())[0]?.text)).toMatch(ANSWER);
  });

  it('a post in a channel', async () => {
    const { amal, server } = await startInGroup();
    const channel = server.addChannel({ members: [amal] });
    amal.in(channel).send(`/ask ${QUESTION}`);
    expect(plain((await amal.in(channel).nextMessage()).text)).toMatch(ANSWER);
  });

  it('a button below an answer', async () => {
    const { amal } = await startInGroup();
    amal.send(QUESTION);
    amal.press(await amal.nextMessage(), 'العربية');
    expect(plain((await amal.nextEdit()).text)).toMatch(/^امتنعت عن التصويت/);
  });

  it.each([
    ['/topics', /^What would you like to know about/],
    ['/privacy', /^Settings: /],
    ['/check', /text/],
    ['/cite', /BibTeX/],
  ])('a command in a private chat: %s', async (command, text) => {
    const { amal, server } = await startInGroup();
    amal.send(command);
    expect(plain((await amal.nextMessage()).text)).toMatch(text);
    expect(refusedCalls(server)).toEqual([]);
  });

  it.each(['/unanswered', '/stats', '/feedback'])('a command of administrators: %s', async (command) => {
    const { admin, person } = await startWithAdmin();
    const replies = [admin, person].map(async (each) => {
      each.send(command);
      return plain((await each.nextMessage()).text);
    });
    const [toAdmin, toPerson] = await Promise.all(replies);
    expect(toAdmin).not.toMatch(UNKNOWN);
    expect(toPerson).toMatch(UNKNOWN);
  });

  it('an inline query', async () => {
    const { amal } = await startInGroup({ bot: { supports_inline_queries: true } });
    expect((await amal.inline(QUESTION).answered()).results).not.toEqual([]);
  });
});

it('a group that has paused the bot gets no answer from any composer', async () => {
  const { amal, group, storage, said } = await startInGroup();
  await createSettingsStore(storage).write(group.chat.id, { muted: true });
  for (const text of [`/ask ${QUESTION}`, '/vote', '/help', '/check 30 votes']) amal.in(group).send(text);
  expect(await said()).toEqual([]);
});
