import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { ALLOWED_UPDATES } from '../../../src/telegram/transport/polling.ts';
import { callsOf, startInGroup } from '../../support/places.ts';
import { refusedCalls, startBot } from '../../support/telegram.ts';

type Running = Awaited<ReturnType<typeof startInGroup>>;

/** For each kind of update, an action that causes one, and the call that the bot then makes. */
const TRIGGERS: Readonly<
  Record<(typeof ALLOWED_UPDATES)[number], [trigger: (running: Running) => unknown, method: string]>
> = {
  message: [({ badr }) => badr.send('how many abstained?'), 'sendMessage'],
  edited_message: [
    ({ badr, group }) => badr.in(group).edit(badr.in(group).send('x').message_id, '/ask how many abstained?'),
    'sendMessage',
  ],
  channel_post: [
    ({ server, amal }) => amal.in(server.addChannel({ members: [amal] })).send('/ask how many abstained?'),
    'sendMessage',
  ],
  edited_channel_post: [
    ({ server, amal }) => {
      const seat = amal.in(server.addChannel({ members: [amal] }));
      seat.edit(seat.send('x').message_id, '/ask how many abstained?');
    },
    'sendMessage',
  ],
  my_chat_member: [
    ({ server, amal }) => server.addGroup({ members: [amal], bot: 'absent' }).setMember(server.bot, 'member'),
    'sendMessage',
  ],
  inline_query: [({ badr }) => badr.inline('how many abstained?'), 'answerInlineQuery'],
  guest_message: [
    ({ server, amal }) =>
      amal.in(server.addGroup({ members: [amal], bot: 'absent' })).send('@stand_in_bot how many abstained?'),
    'answerGuestQuery',
  ],
  callback_query: [({ badr }) => badr.press({ message_id: 1 }, { data: 'fact:vote.for:en' }), 'answerCallbackQuery'],
};

const start = () => startInGroup({ bot: { supports_inline_queries: true, supports_guest_queries: true } });

describe('the requested kinds of updates', () => {
  it('are exactly those that the bot handles', async () => {
    const { server, badr } = await start();
    badr.send('thanks');
    await badr.nextMessage();
    expect(callsOf(server, 'getUpdates')[0]).toMatchObject({ allowed_updates: ALLOWED_UPDATES });
    expect(new Set(ALLOWED_UPDATES)).toEqual(new Set(Object.keys(TRIGGERS)));
  });

  it.each(Object.entries(TRIGGERS))('have an effect: %s', async (_, [trigger, method]) => {
    const running = await start();
    trigger(running);
    await running.server.until(5000, () => callsOf(running.server, method)[0]);
    expect(callsOf(running.server, method)).toHaveLength(1);
  });
});

describe('at the start', () => {
  it.each(['getMe', 'deleteWebhook'])('the bot waits until the Bot API can be reached: %s', async (method) => {
    const server = await startBotApi();
    server.fail({ kind: 'drop', when: 'before', method, times: 3 });
    const { log } = await startBot({ server });
    const person = server.addPerson({ languageCode: 'en' });
    person.send('how many abstained?');
    expect((await person.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states abstained/);
    expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  it('the bot waits while the Bot API has an internal error', async () => {
    const server = await startBotApi();
    server.fail({ kind: 'error', code: 502, description: 'Bad Gateway', method: 'deleteWebhook', times: 2 });
    await startBot({ server });
    expect(refusedCalls(server)).toHaveLength(2);
  });

  it.each([
    [401, 'Unauthorized', /refuses the token in BOT_TOKEN/],
    [404, 'Not Found', /no bot with the token in BOT_TOKEN/],
  ])('error %i says what is wrong with the token', async (code, description, message) => {
    const server = await startBotApi();
    server.fail({ kind: 'error', code, description, method: 'getMe' });
    await expect(startBot({ server })).rejects.toThrow(message);
  });
});

it.each(['before', 'after'] as const)(
  'a connection for updates that drops %s the effect is opened again',
  async (when) => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    server.fail({ kind: 'drop', when, method: 'getUpdates' });
    person.send('thanks');
    await person.nextMessage();
    person.send('how many abstained?');
    expect((await person.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states abstained/);
  },
);
