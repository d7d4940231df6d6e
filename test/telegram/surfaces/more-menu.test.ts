import { describe, expect, it } from 'vitest';
import { startInGroup } from '../../support/places.ts';
import { buttonsOf, openMore, startBot } from '../../support/telegram.ts';

describe('the other buttons of an answer', () => {
  it('take the place of the first ones and give it back; the text stays, with its verdict', async () => {
    const { server } = await startBot();
    const person = server.addPerson({ languageCode: 'en' });
    person.send('so 30 countries backed it, right?');
    const answer = await person.nextMessage();
    expect(answer.text).toMatch(/^No: 23, not 30\./);
    const more = await openMore(person, answer);
    expect(buttonsOf(more)).toEqual([
      ['Share', 'Copy'],
      ['Picture of the vote', 'How to cite'],
      ['👍', '👎'],
      ['All topics'],
      ['Back'],
    ]);
    expect(more.text).toBe(answer.text);
    person.press(more, 'Back');
    expect(await person.nextEdit()).toMatchObject({ text: answer.text, reply_markup: answer.reply_markup });
    expect(server.calls.filter(({ method }) => method === 'editMessageText')).toEqual([]);
  });

  it('in a group have neither ratings nor topics', async () => {
    const { amal, group } = await startInGroup();
    const seat = amal.in(group);
    seat.send('/ask how many abstained?');
    const answer = await seat.nextMessage();
    expect(buttonsOf(answer)).toEqual([['Source', 'العربية', '⋯']]);
    expect(buttonsOf(await openMore(seat, answer))).toEqual([
      ['Share', 'Copy'],
      ['Picture of the vote'],
      ['How to cite'],
      ['Back'],
    ]);
  });
});
