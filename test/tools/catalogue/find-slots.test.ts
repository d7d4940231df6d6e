/** Tests how slots are put in the place of names and figures. */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/knowledge/load.ts';
import { createSlotFinder } from '../../../tools/catalogue/find-slots.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { slots, spellings } = loadCatalogue(BELARUS.knowledge);
const findSlots = createSlotFinder(slots, spellings);

describe('puts slots in the place', () => {
  it.each([
    [undefined, "Belarus's capital is Minsk", "{country}'s capital is {capital}"],
    [undefined, 'ماذا يريدون من البيلاروسيين وبيلاروسيا؟', 'ماذا يريدون من ال{country-adjective}ين و{country}؟'],
    ['amendments.count', 'did russia table all 17?', 'did {amendments-author} table all {amendments}?'],
    [
      'vote.result',
      '23-2-22 or ٢٣ to 2',
      '{votes-for}-{votes-against}-{abstentions} or {votes-for} to {votes-against}',
    ],
    ['session.requester', 'هل طلب للاتحاد الأوروبي أم لألمانيا', 'هل طلب ل{requester-group} أم ل{requester}'],
    ['resolution.sponsors', 'Germany for the EU', '{sponsor} for the {sponsor-group}'],
    ['resolution.date', 'on 18 Sept 2020, not 18/9', 'on {adopted}, not {adopted}'],
    ['resolution.symbol', 'is it A/HRC/RES/45/1 or 45/1', 'is it {symbol} or {number}'],
  ])('of names in a question of %s: %s', (kind, text, slotted) => expect(findSlots(text, kind)).toBe(slotted));
});

describe('leaves alone', () => {
  it.each([
    ['vote.for', 'on 23 September, or 23.5 or 123 or 23%'],
    ['vote.against', '2 questions'],
    ['amendments.count', 'Prussia'],
    ['vote.for', 'did Russia or Germany say yes'],
    [undefined, '23 of 47 emails'],
  ])('what is no such name in a question of %s: %s', (kind, text) => expect(findSlots(text, kind)).toBe(text));
});
