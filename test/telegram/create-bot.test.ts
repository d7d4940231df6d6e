import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { createReplyWriter } from '../../src/answering/create-reply.ts';
import { createFactPresenter } from '../../src/answering/present-facts.ts';
import type { Translator } from '../../src/answering/texts.ts';
import { startInGroup } from '../support/places.ts';
import { buttonsOf, plain, type RunningBot, refusedCalls, startBot } from '../support/telegram.ts';

const QUESTION = 'how many abstained?';
const ANSWER = /^In the vote on the resolution, 22 states abstained/;
const APOLOGY = /^Sorry, something went wrong on my side/;
const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);
const fromBot = (messages: readonly { from?: { is_bot: boolean } | undefined }[]) =>
  messages.filter(({ from }) => from?.is_bot);

/** Replaces the answerer by an equal one, as a reload does. */
const reload = ({ replaceAnswerer }: Pick<RunningBot, 'replaceAnswerer'>) =>
  replaceAnswerer((answerer) => ({ ...answerer }));

async function startWithPerson(setup: Parameters<typeof startBot>[0] = {}) {
  const running = await startBot(setup);
  return { ...running, person: running.server.addPerson({ languageCode: 'en' }) };
}

describe.each([
  ['en', 'how many abstained?', 'Source'],
  ['ar', 'كم دولة امتنعت؟', 'المصدر'],
] as const)('after a reload, in %s', (languageCode, question, source) => {
  it('old buttons show the new texts', async () => {
    const { server, replaceAnswerer } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(question);
    const answer = await person.nextMessage();
    expect(answer.text).not.toContain('NEW');
    replaceAnswerer((answerer) => {
      const translate: Translator = (language, key, values) =>
        key === 'vote.abstentions.answer' ? 'NEW' : answerer.translate(language, key, values);
      const writeReply = createReplyWriter(answerer.base, translate);
      const memory = createConversationMemory({ now: Date.now });
      return { ...answerer, translate, presentFacts: createFactPresenter(answerer.base, writeReply, memory) };
    });
    person.press(answer, source);
    const [[back = ''] = []] = buttonsOf(await person.nextEdit());
    person.press(answer, back);
    expect(plain((await person.nextEdit()).text)).toMatch(/^NEW/);
  });

  it('the button of a fact that is gone shows an alert', async () => {
    const { server, replaceAnswerer } = await startBot();
    const person = server.addPerson({ languageCode });
    person.send(question);
    const answer = await person.nextMessage();
    replaceAnswerer((answerer) => {
      const facts = new Map([...answerer.base.facts].filter(([id]) => !id.startsWith('vote.')));
      const base = { ...answerer.base, facts };
      const writeReply = createReplyWriter(base, answerer.translate);
      const memory = createConversationMemory({ now: Date.now });
      return { ...answerer, base, presentFacts: createFactPresenter(base, writeReply, memory) };
    });
    const [[related = ''] = []] = buttonsOf(answer);
    const press = person.press(answer, related);
    expect((await press.answered()).show_alert).toBe(true);
  });
});

describe('a reload keeps', () => {
  it.each([
    ['a private chat', ''],
    ['a group', '/ask '],
  ] as const)('the answer to a question, which is edited with it: %s', async (place, prefix) => {
    const running = await startInGroup();
    const { server, badr, group } = running;
    const seat = place === 'a group' ? badr.in(group) : badr;
    const { message_id } = seat.send(`${prefix}${QUESTION}`);
    const answer = await seat.nextMessage();
    reload(running);
    seat.edit(message_id, `${prefix}how many were against?`);
    const edited = await seat.nextEdit();
    expect(edited).toMatchObject({ message_id: answer.message_id, text: expect.stringMatching(/^Only 2 states/) });
    await running.settled();
    expect(fromBot(seat.messages)).toHaveLength(1);
    expect(server.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
  });

  it('the cool-down of a group', async () => {
    const running = await startInGroup();
    const { amal, badr, group, clock, said } = running;
    amal.in(group).send('/settings');
    amal.in(group).press(await amal.in(group).nextMessage(), '10 seconds');
    await amal.in(group).nextEdit();
    badr.in(group).send(`/ask ${QUESTION}`);
    expect(await said()).toHaveLength(2);
    reload(running);
    badr.in(group).send('/ask how many were against?');
    expect(await said()).toHaveLength(2);
    clock.pass(10);
    badr.in(group).send('/ask how many were against?');
    expect(await said()).toHaveLength(3);
  });

  it('which albums have been replied to', async () => {
    const running = await startWithPerson();
    const { person, settled } = running;
    person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    await person.nextMessage();
    reload(running);
    person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    await settled();
    expect(fromBot(person.messages)).toHaveLength(1);
  });

  it('which supergroups were greeted as groups', async () => {
    const running = await startInGroup({ group: { kind: 'group' } });
    const { server, amal, group, clock, settled } = running;
    const supergroup = group.upgrade();
    await settled();
    reload(running);
    server.push({
      my_chat_member: {
        chat: supergroup.chat,
        from: amal.user,
        date: Math.floor(clock.now() / 1000),
        old_chat_member: { status: 'left', user: server.bot },
        new_chat_member: { status: 'member', user: server.bot },
      },
    } as never);
    await settled();
    expect(fromBot(supergroup.messages)).toEqual([]);
  });
});

describe('if a handler fails', () => {
  const throwing: NonNullable<Parameters<typeof startBot>[0]>['respond'] = (respond) => (question) => {
    if (question.text === 'boom') throw new Error('it went boom');
    return respond(question);
  };

  it('the user gets an apology, the log has the error, and the bot goes on', async () => {
    const { person, log } = await startWithPerson({ respond: throwing });
    person.send('boom');
    expect((await person.nextMessage()).text).toMatch(APOLOGY);
    person.send(QUESTION);
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    const [error = '{}', ...others] = errorsIn(log);
    expect(others).toEqual([]);
    expect(JSON.parse(error)).toMatchObject({ kind: 'message', chat: 'private', update: expect.any(Number) });
    expect(JSON.parse(error).err).toMatchObject({ message: 'it went boom', stack: expect.stringContaining('at ') });
  });

  it('in a group, only the log has the error', async () => {
    const { badr, group, said, log } = await startInGroup({ respond: throwing });
    badr.in(group).send('/ask boom');
    expect(await said()).toEqual([]);
    expect(errorsIn(log).filter((line) => line.includes('it went boom'))).toHaveLength(1);
  });

  it('because Telegram refuses the answer and the apology, the bot logs it and goes on', async () => {
    const { server, person, log } = await startWithPerson();
    const description = 'Bad Request: something new';
    server.fail({ kind: 'error', code: 400, description, method: 'sendMessage', times: 2 });
    person.send(QUESTION);
    person.send('thanks');
    expect((await person.nextMessage()).text).toMatch(/welcome/);
    expect(errorsIn(log)).toHaveLength(1);
  });
});

describe('an expected failure is not an error:', () => {
  it('a user who blocks the bot while it answers; others get answers', async () => {
    const { server, person, log, settled } = await startWithPerson();
    const description = 'Forbidden: bot was blocked by the user';
    server.fail({ kind: 'error', code: 403, description, method: 'sendMessage' });
    person.send(QUESTION);
    const other = server.addPerson({ languageCode: 'en' });
    other.send(QUESTION);
    expect((await other.nextMessage()).text).toMatch(ANSWER);
    await settled();
    expect(person.messages).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });

  it('a chat that does not exist', async () => {
    const { server, person, log, settled } = await startWithPerson();
    server.fail({ kind: 'error', code: 400, description: 'Bad Request: chat not found', method: 'sendMessage' });
    person.send(QUESTION);
    await settled();
    expect(person.messages).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });
});

describe('updates', () => {
  it('that waited while the bot was down are handled', async () => {
    const { server, person, stop } = await startWithPerson();
    await stop();
    person.send(QUESTION);
    person.send('how many were against?');
    await startBot({ server });
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    expect((await person.nextMessage()).text).toMatch(/^Only 2 states/);
  });

  it('of one chat are handled in order, even if the first takes long', async () => {
    const { server, person } = await startWithPerson();
    server.fail({ kind: 'slow', ms: 300, method: 'sendMessage', chatId: person.chat.id });
    person.send(QUESTION);
    person.send('thanks');
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    expect((await person.nextMessage()).text).toMatch(/welcome/);
  });

  it('of another chat do not wait for it', async () => {
    const { server, person } = await startWithPerson();
    const other = server.addPerson({ languageCode: 'en' });
    server.fail({ kind: 'slow', ms: 60_000, method: 'sendMessage', chatId: person.chat.id });
    person.send(QUESTION);
    other.send(QUESTION);
    expect((await other.nextMessage()).text).toMatch(ANSWER);
    server.clearFaults();
  });
});

describe('hostile names and texts', () => {
  it.each([
    '<b>how many abstained?',
    'how many abstained? </a><script>alert(1)</script>',
    '&lt;b&gt; how many abstained? &amp;',
    '\u202Ehow many abstained?\u202C',
    'how many abstained? {{resolution}} $t(name)',
    "how many abstained?'); DROP TABLE entries; --",
    `how many abstained?${'\u0301'.repeat(500)}`,
    'how many abstained? \u0000',
  ])('get a reply like any other, in valid HTML: %j', async (text) => {
    const { server, settled } = await startBot();
    const person = server.addPerson({ firstName: '<b>&', lastName: '</a>"', username: 'x', languageCode: 'en' });
    person.send(text);
    const { text: reply } = await person.nextMessage();
    expect(reply).not.toMatch(/script|DROP|\{\{|\$t/);
    await settled();
    expect(refusedCalls(server)).toEqual([]);
  });

  it.each(['x'.repeat(4096), '﷽'.repeat(4096), '🙂'.repeat(2048), 'كم '.repeat(1365)])(
    'of maximum length get a reply: %.12s…',
    async (text) => {
      const { person } = await startWithPerson();
      person.send(text);
      expect((await person.nextMessage()).text).not.toBe('');
    },
  );

  it('are never repeated in a reply', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ firstName: 'Zaphod', lastName: 'Beeblebrox', languageCode: 'en' });
    for (const text of ['/start', '/about', 'hello', 'who am I?']) {
      person.send(text);
      expect(plain((await person.nextMessage()).text)).not.toMatch(/Zaphod|Beeblebrox/);
    }
  });
});
