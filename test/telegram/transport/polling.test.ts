import { describe, expect, it } from 'vitest';
import { ALLOWED_UPDATES } from '../../../src/telegram/transport/polling.ts';
import { callsOf, startInGroup } from '../../support/places.ts';

type Running = Awaited<ReturnType<typeof startInGroup>>;

/** For each kind of updates that the bot asks for: one that makes it do something, and what it then does. */
const PROVOKED: Readonly<
  Record<(typeof ALLOWED_UPDATES)[number], [provoke: (running: Running) => unknown, method: string]>
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

describe('the kinds of updates that the bot asks for', () => {
  it('are those that it handles, and no others', async () => {
    const { server, badr } = await start();
    badr.send('thanks');
    await badr.nextMessage();
    expect(callsOf(server, 'getUpdates')[0]).toMatchObject({ allowed_updates: ALLOWED_UPDATES });
    expect(new Set(ALLOWED_UPDATES)).toEqual(new Set(Object.keys(PROVOKED)));
  });

  it.each(Object.entries(PROVOKED))('make it do something: %s', async (_, [provoke, method]) => {
    const running = await start();
    provoke(running);
    await running.server.until(5000, () => callsOf(running.server, method)[0]);
    expect(callsOf(running.server, method)).toHaveLength(1);
  });
});
