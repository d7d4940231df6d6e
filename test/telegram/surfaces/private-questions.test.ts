import { describe, expect, it } from 'vitest';
import { startBot } from '../../support/telegram.ts';

const MEDIA = ['voice', 'photo', 'sticker', 'video', 'document', 'animation', 'audio', 'video_note'] as const;

async function start(languageCode = 'en') {
  const running = await startBot();
  const person = running.server.addPerson({ languageCode });
  const replies = async () => {
    await running.settled();
    return person.messages.filter(({ from, via_bot }) => from?.is_bot && !via_bot);
  };
  return { ...running, person, replies };
}

describe('a message without text', () => {
  it.each(MEDIA)('gets a notice: %s', async (kind) => {
    const { person, replies } = await start();
    person.sendMedia(kind);
    expect((await replies()).map(({ text }) => text)).toEqual(['I can only read text. Please write your question.']);
  });

  it('that belongs to an album gets one notice for the whole album', async () => {
    const { person, replies } = await start('ar');
    for (let i = 0; i < 4; i++) person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    expect(await replies()).toHaveLength(1);
  });

  it('that belongs to an album with a caption gets no notice', async () => {
    const { person, replies } = await start();
    person.sendMedia('photo', 'how many abstained?', { mediaGroupId: 'album' });
    person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    expect((await replies()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^In the vote on the resolution, 22 states/),
    ]);
  });

  it('that belongs to an album whose caption is a command gets no notice', async () => {
    const { person, replies } = await start();
    person.sendMedia('photo', '/Help', { mediaGroupId: 'album' });
    person.sendMedia('photo', undefined, { mediaGroupId: 'album' });
    expect((await replies()).map(({ text }) => text)).toEqual([expect.stringMatching(/^Ask me about/)]);
  });

  it('that is a service message gets no notice', async () => {
    const { server, person, replies } = await start();
    const { chat, user: from } = person;
    const service = { message_auto_delete_timer_changed: { message_auto_delete_time: 60 } };
    server.push({ message: { message_id: 900, date: 1, chat, from, ...service } });
    expect(await replies()).toEqual([]);
  });
});

describe('a question', () => {
  it.each(['/ask', '/Ask@stand_in_bot', '@stand_in_bot'])(
    'in a quote of another chat is answered: %s',
    async (text) => {
      const { server, person } = await start();
      const quote = { text: 'كم دولة امتنعت؟', position: 0 };
      const sender_user = server.addPerson().user;
      person.send(text, { quote, external_reply: { origin: { type: 'user', date: 1, sender_user } } });
      expect((await person.nextMessage()).text).toMatch(/^امتنعت عن التصويت على القرار 22/);
    },
  );

  it('in a quote of the same chat is answered', async () => {
    const { person } = await start();
    const { message_id: replyTo } = person.send('thanks. how many abstained?');
    await person.nextMessage();
    person.send('/ask', { replyTo, quote: { text: 'how many abstained?', position: 8 } });
    expect((await person.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
  });

  it('in a caption is answered', async () => {
    const { person } = await start();
    person.sendMedia('photo', 'كم دولة عارضت القرار؟');
    expect((await person.nextMessage()).text).toMatch(/^عارضت القرارَ دولتان/);
  });

  it('after a mention of the bot is answered, and a mention without a question gets a prompt', async () => {
    const { person, replies } = await start();
    person.send('@stand_in_bot how many abstained?');
    person.send('@stand_in_bot');
    expect((await replies()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^In the vote on the resolution, 22 states/),
      expect.stringMatching(/^What is your question\?/),
    ]);
  });

  it('that is edited into a command keeps its answer', async () => {
    const { person, replies } = await start();
    const { message_id } = person.send('how many abstained?');
    await person.nextMessage();
    person.edit(message_id, '/help');
    expect((await replies()).map(({ edit_date }) => edit_date)).toEqual([undefined]);
  });
});
