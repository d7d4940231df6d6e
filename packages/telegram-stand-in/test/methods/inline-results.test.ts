/** Tests of reading inline results. Most errors are tested with `answerInlineQuery`. */

import type { InlineQueryResult } from '@grammyjs/types';
import { expect, it } from 'vitest';
import { createFileStore } from '../../src/files/file-store.ts';
import { readInlineResult } from '../../src/methods/inline-results.ts';
import { createPng, errorOf } from '../support.ts';

const files = createFileStore();
const read = (result: object) => readInlineResult(result as InlineQueryResult, files);
const reply_markup = { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] };
const article = { type: 'article', id: 'a', title: 'القرار' };
const byUrl = { type: 'photo', id: 'p', photo_url: 'https://un.org/a.jpg', thumbnail_url: 'https://un.org/b.jpg' };

it('an article becomes its text', () => {
  const content = { message_text: '<b>قرار</b>', parse_mode: 'HTML', link_preview_options: { is_disabled: true } };
  expect(read({ ...article, input_message_content: content, reply_markup })).toEqual({
    text: 'قرار',
    entities: [{ type: 'bold', offset: 0, length: 4 }],
    link_preview_options: { is_disabled: true },
    reply_markup,
  });
});

it('a photo becomes a photo with a caption, or its text', () => {
  const { file_id } = files.add('photos', { name: 'a.png', bytes: createPng(4, 3) });
  const cached = { type: 'photo', id: 'p', photo_file_id: file_id, caption: 'vote', show_caption_above_media: true };
  expect(read(cached)).toMatchObject({
    photo: [{ file_id, width: 4, height: 3 }],
    caption: 'vote',
    show_caption_above_media: true,
  });
  expect(read(byUrl)).toMatchObject({ photo: [{ width: 1280, height: 720 }] });
  expect(read({ ...byUrl, input_message_content: { message_text: 'x' } })).toEqual({ text: 'x' });
});

it.each([
  [{ ...article, input_message_content: { message_text: 'x' }, photo_url: 'x' }, /unknown field "photo_url"$/],
  [{ ...byUrl, photo_url: 'nowhere' }, /^WEB_DOCUMENT_URL_INVALID$/],
  [{ ...byUrl, id: 'x'.repeat(65) }, /^RESULT_ID_INVALID$/],
  [{ ...byUrl, type: 'gif' }, /^an inline result of type "gif" is not supported by this test server$/],
])('rejects %j', (result, reason) => {
  expect(errorOf(() => read(result))).toMatch(reason);
});
