import { describe, expect, it } from 'vitest';
import { toSendParameters } from '../../../src/telegram/transport/send-view.ts';
import { callsOf, startInGroup } from '../../support/places.ts';
import { refusedCalls, startBot } from '../../support/telegram.ts';

const QUESTION = 'how many abstained?';
const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

async function startWithAnswer() {
  const running = await startBot();
  const person = running.server.addPerson({ languageCode: 'en' });
  person.send(QUESTION);
  return { ...running, person, answer: await person.nextMessage() };
}

describe('send options', () => {
  it('become parameters of the Bot API', () => {
    expect(toSendParameters({ replyTo: 7, silent: true })).toEqual({
      reply_parameters: { message_id: 7, allow_sending_without_reply: true },
      disable_notification: true,
    });
  });

  it('add nothing by default', () => {
    expect(toSendParameters({})).toEqual({});
    expect(toSendParameters({ silent: false, replyTo: undefined })).toEqual({});
  });
});

describe('a long view', () => {
  const paragraphs = ['<first>', '&second', 'third'].map((word) => `${word} `.repeat(400).trim());
  const start = () =>
    startInGroup({
      respond: (respond) => (question) => ({
        ...respond(question),
        parts: paragraphs.map((text) => ({ kind: 'text', text: `${text}\n` })),
      }),
      group: { isForum: true },
    });

  it('is sent as several messages in the same topic, the first as a reply, the last with the buttons', async () => {
    const { server, badr, group, said } = await start();
    const topic = group.createTopic('Votes');
    const { message_id } = badr.in(group).send(`/ask ${QUESTION}`, topic);
    const parts = await said();
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ text = '' }) => text.split(/\s+/))).toEqual(paragraphs.flatMap((text) => text.split(' ')));
    expect(parts.map(({ reply_markup }) => reply_markup !== undefined)).toEqual(
      parts.map((part) => part === parts.at(-1)),
    );
    expect(parts[0]?.reply_to_message).toMatchObject({ message_id });
    for (const part of parts) expect(part).toMatchObject({ message_thread_id: topic.threadId });
    expect(refusedCalls(server)).toEqual([]);
  });
});

describe('a pressed button', () => {
  it('that changes nothing is no error', async () => {
    const { server, person, answer, log, settled } = await startWithAnswer();
    person.press(answer, 'Source');
    person.press(answer, { data: 'source:vote.abstentions:en' });
    await person.nextEdit();
    await settled();
    expect(refusedCalls(server).map(({ method }) => method)).toEqual(['editMessageText']);
    expect(person.messages).toHaveLength(2);
    expect(errorsIn(log)).toEqual([]);
  });

  it('of a message that can no longer be edited has its view sent as a new message', async () => {
    const { server, person, answer, log } = await startWithAnswer();
    server.fail({ kind: 'uneditable', chatId: person.chat.id, messageId: answer.message_id });
    person.press(answer, 'Source');
    expect((await person.nextMessage()).text).toMatch(/^Abstentions/);
    expect(errorsIn(log)).toEqual([]);
  });

  it('of a message that is gone has its view sent as a new message', async () => {
    const { person, log } = await startWithAnswer();
    person.press({ message_id: 4711 }, { data: 'fact:vote.for:en' });
    expect((await person.nextMessage()).text).toMatch(/^The resolution received 23 votes/);
    expect(errorsIn(log)).toEqual([]);
  });
});

it('no message in a group has a link preview, or is silent by mistake', async () => {
  const { server, badr, group, said } = await startInGroup();
  for (const text of [`/ask ${QUESTION}`, '/ask', '/help', '/settings']) badr.in(group).send(text);
  expect(await said()).toHaveLength(4);
  for (const call of callsOf(server, 'sendMessage')) {
    expect(call).toMatchObject({ parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
    expect(call).not.toHaveProperty('disable_notification');
  }
});
