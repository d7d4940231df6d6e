import { describe, expect, it } from 'vitest';
import { LANGUAGES, SAYS, startInGroup } from '../../support/places.ts';
import { REPORTS, textOf } from '../../support/reports.ts';
import { ask, misunderstand, REQUESTS } from '../../support/requests.ts';
import { buttonsOf, plain } from '../../support/telegram.ts';

describe.each(LANGUAGES)('in a group, in %s,', (language) => {
  const says = REQUESTS[language];
  async function start() {
    const running = await startInGroup({ language, adminIds: [1] });
    const seat = running.badr.in(running.group);
    const request = (text: string) => ask(seat, `/ask ${text}`);
    expect(plain((await request(says.question)).text)).toMatch(says.answer);
    return { ...running, seat, request };
  }

  it('who asks for the chart gets the picture, as a reply', async () => {
    const { request, group } = await start();
    const { photo, reply_to_message } = await request(says.picture);
    expect(photo).toBeDefined();
    expect(reply_to_message?.message_id).toBe(group.messages.findLast(({ from }) => !from?.is_bot)?.message_id);
  });

  it.each([
    ['source', 'sources'],
    ['cite', 'references'],
    ['inOther', 'inOtherAnswer'],
  ] as const)('a request does what it does in private: %s', async (asked, said) => {
    const { request } = await start();
    const reply = await request(says[asked]);
    expect(plain(reply.text)).toMatch(says[said]);
    expect(buttonsOf(reply)).not.toEqual([]);
  });

  it('who wants to share gets the answer with the buttons for it', async () => {
    const { request } = await start();
    const shared = await request(says.share);
    expect(plain(shared.text)).toMatch(says.shared);
    expect(buttonsOf(shared)[0]).toEqual(says.shareButtons);
  });

  it.each([
    ['menu', 'menuText'],
    ['privacy', 'privacyText'],
  ] as const)('a request for what only a private chat shows gets a text without buttons: %s', async (asked, said) => {
    const { request } = await start();
    const reply = await request(says[asked]);
    expect(plain(reply.text)).toMatch(says[said]);
    expect(buttonsOf(reply)).toEqual([]);
  });

  it.each([
    ['wrong', REPORTS[language].answer],
    ['person', undefined],
  ] as const)('whoever writes to the administrators is asked alone: %s', async (asked, quoted) => {
    const { request, seat, amal, group } = await start();
    const prompt = await request(says[asked]);
    expect(textOf(prompt)).toMatch(/^@badr\n/);
    if (quoted) expect(textOf(prompt)).toContain(quoted);
    else expect(textOf(prompt)).toMatch(says.generalPrompt);
    expect(seat.prompt?.message.message_id).toBe(prompt.message_id);
    expect(amal.in(group).prompt).toBeUndefined();
  });

  it('nobody is told anything later, and no setting changes', async () => {
    const { badr, group, storage, settled } = await startInGroup({ language });
    for (const text of [says.setLanguage, says.unanswered, says.notify])
      expect((await ask(badr.in(group), `/ask ${text}`)).text).toBeDefined();
    await settled();
    expect(await storage.list('watch:')).toEqual([]);
    expect(await storage.list('settings:')).toEqual([]);
  });

  it('who is not understood for the third time in a row gets one line, as before', async () => {
    const { badr, group } = await startInGroup({ language, respond: () => misunderstand(language) });
    for (let i = 0; i < 3; i++) {
      const reply = await ask(badr.in(group), '/ask hm');
      expect(plain(reply.text)).toBe(SAYS[language].fallbackInGroup);
      expect(buttonsOf(reply)).toEqual([]);
    }
  });
});
