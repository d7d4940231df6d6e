import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { createClock } from '../../support/places.ts';
import { plain, startBot } from '../../support/telegram.ts';

const SAYS = {
  en: {
    head: 'Answers: 1 in the last 7 days, 6 in all that is kept (90 days).',
    lines: ['English: 0 / 3', 'العربية: 1 / 3', 'Private chats: 1 / 2', 'Groups: 0 / 1', 'Channels: 0 / 1'].concat([
      'Inline: 0 / 1',
      'As a guest: 0 / 1',
      'Answered: 0 / 4',
      'No source says: 1 / 1',
      'Small talk: 0 / 1',
    ]),
  },
  ar: {
    head: 'الإجابات: 1 في آخر 7 أيام، و6 في كل ما هو محفوظ (مدة الحفظ: 90 يومًا).',
    lines: ['English: 0 / 3', 'العربية: 1 / 3', 'المحادثات الخاصة: 1 / 2', 'المجموعات: 0 / 1', 'القنوات: 0 / 1'].concat(
      ['الوضع المضمّن: 0 / 1', 'بصفة ضيف: 0 / 1', 'أُجيب عنها: 0 / 4', 'لا ذكر لها في المصادر: 1 / 1'],
    ),
  },
} as const;

describe.each(['en', 'ar'] as const)('/stats, in %s', (languageCode) => {
  it('counts answers by day, language, place and outcome, without who asked', async () => {
    const clock = createClock();
    const bot = { supports_inline_queries: true, supports_guest_queries: true };
    const server = await startBotApi({ now: clock.now, bot });
    const admin = server.addPerson({ languageCode });
    const [amal, badr] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
    const storage = createMemoryStorage({ now: clock.now });
    await startBot({ server, storage, adminIds: [admin.user.id], now: clock.now });
    const counted = (total: number) =>
      vi.waitFor(async () => {
        const counts = await storage.list('answers:');
        expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(total);
      });

    amal.send('thanks');
    await amal.nextMessage();
    const group = server.addGroup({ kind: 'supergroup', members: [amal] });
    amal.in(group).send('/ask how many abstained?');
    await amal.in(group).nextMessage();
    const channel = server.addChannel({ members: [amal] });
    amal.in(channel).send('/ask كم دولة امتنعت؟');
    await amal.in(channel).nextMessage();
    await amal.inline('كم دولة امتنعت؟').answered();
    await amal.inline('').answered();
    amal.with(badr).send(`@${server.bot.username} how many abstained?`);
    await counted(5);
    const everything = JSON.stringify(await storage.list(''));
    expect(everything).not.toMatch(new RegExp(`${amal.user.id}|${group.chat.id}|${channel.chat.id}`));

    clock.pass(7 * 86_400);
    amal.send('ما اسم المقررة الخاصة؟');
    await amal.nextMessage();
    await counted(6);
    admin.send('/stats');
    const lines = plain((await admin.nextMessage()).text).split('\n');
    expect(lines[0]).toBe(SAYS[languageCode].head);
    expect(lines).toEqual(expect.arrayContaining([...SAYS[languageCode].lines]));
    const days = lines.slice(3, 10);
    expect(days[0]).toMatch(/: 1$/);
    for (const day of days.slice(1)) expect(day).toMatch(/: 0$/);
    expect(lines[10]).toBe('');
  });
});

it('says that nothing is counted if that is turned off', async () => {
  const server = await startBotApi();
  const admin = server.addPerson({ languageCode: 'en' });
  await startBot({ server, adminIds: [admin.user.id], unansweredDays: 0 });
  admin.send('/stats');
  expect((await admin.nextMessage()).text).toBe('Nothing is counted, because UNANSWERED_DAYS is 0.');
});
