/** Tests of what the page and its server share. */

import { expect, it } from 'vitest';
import { PERSON_IDS, PLACE_IDS, roomOf } from '../../src/local-chat/protocol.ts';

it('roomOf separates only the private chats with the bot', () => {
  const rooms = PLACE_IDS.map((place) => PERSON_IDS.map((person) => roomOf(place, person)));
  expect(rooms).toEqual([
    ['bot-first', 'bot-second'],
    ['group', 'group'],
    ['channel', 'channel'],
    ['discussion', 'discussion'],
    ['friend', 'friend'],
  ]);
});
