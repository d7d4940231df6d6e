/** Tests of the text of messages. */

import { describe, expect, it } from 'vitest';
import { addDetectedEntities, formatText, type TextInput } from '../../src/formatting/message-text.ts';
import { errorOf } from '../support.ts';

const format = (text: string, more: Partial<TextInput> = {}) =>
  formatText({ text, parseMode: undefined, entities: undefined, ...more }, 'message');
const reasonOf = (text: string, more?: Partial<TextInput>) => errorOf(() => format(text, more));

describe('formatText', () => {
  it('counts the UTF-16 code units after parsing', () => {
    const tags = '<b></b>'.repeat(1000);
    expect(format(tags + 'ق'.repeat(4096), { parseMode: 'HTML' }).text).toHaveLength(4096);
    expect(reasonOf('🏛'.repeat(2049))).toBe('message is too long');
    expect(format('🏛'.repeat(2048)).text).toHaveLength(4096);
    expect(reasonOf('x'.repeat(4097))).toBe('message is too long');
  });

  it('rejects a text without a visible character', () => {
    expect(reasonOf('')).toBe('message text is empty');
    expect(reasonOf('  \n')).toBe('text must be non-empty');
    expect(reasonOf('\u2068\u200f\u2069')).toBe('text must be non-empty');
    expect(reasonOf('<b> </b>', { parseMode: 'HTML' })).toBe('text must be non-empty');
  });

  it('removes outer whitespace and direction marks, and moves the formatting', () => {
    expect(format(' \u202b<b>قرار</b>\u202c\r\n', { parseMode: 'html' })).toEqual({
      text: 'قرار',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
    });
    expect(format('\u2068HRC\u2069 قرار').text).toBe('\u2068HRC\u2069 قرار');
    expect(format('a\u0000b\nc').text).toBe('a b\nc');
  });

  it('rejects unknown and unsupported parse modes', () => {
    expect(reasonOf('x', { parseMode: 'BBCode' })).toBe('unsupported parse_mode');
    expect(reasonOf('x', { parseMode: 'MarkdownV2' })).toBe(
      'parse_mode MarkdownV2 is not supported by this test server',
    );
  });

  it('detects URLs, mentions and commands, but not in code', () => {
    expect(format('/help: see https://un.org, ask @the_bot #قرار_45').entities).toEqual([
      { type: 'bot_command', offset: 0, length: 5 },
      { type: 'url', offset: 11, length: 14 },
      { type: 'mention', offset: 31, length: 8 },
      { type: 'hashtag', offset: 40, length: 8 },
    ]);
    expect(format('<code>/help</code> <b>un.org</b>', { parseMode: 'HTML' }).entities).toEqual([
      { type: 'code', offset: 0, length: 5 },
      { type: 'bold', offset: 6, length: 6 },
      { type: 'url', offset: 6, length: 6 },
    ]);
    expect(format('and/or 45/1 a@b.org x.y').entities).toEqual([{ type: 'email', offset: 12, length: 7 }]);
  });

  it('accepts entities, and rejects those that do not match the text', () => {
    const withEntity = (entity: object) => ({ entities: [entity] as never });
    expect(format('hello', withEntity({ type: 'bold', offset: 0, length: 5 })).entities).toHaveLength(1);
    expect(reasonOf('hello', withEntity({ type: 'bold', offset: 100, length: 1 }))).toBe(
      'entity begins after the end of the text at UTF-16 offset 100',
    );
    expect(reasonOf('hello', withEntity({ type: 'bold', offset: 0, length: 100 }))).toBe(
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100',
    );
    expect(reasonOf('hello', withEntity({ type: 'bold', offset: -1, length: 1 }))).toBe(
      'receive an entity with incorrect offset -1',
    );
    expect(reasonOf('hello', withEntity({ type: 'odd', offset: 0, length: 1 }))).toBe(
      "can't parse MessageEntity: Unsupported type specified",
    );
    expect(reasonOf('hello', withEntity({ type: 'text_link', offset: 0, length: 1 }))).toBe(
      'can\'t parse MessageEntity: Can\'t find field "url"',
    );
    expect(reasonOf('hello', withEntity({ type: 'text_link', offset: 0, length: 1, url: 'not-a-url' }))).toBe(
      "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
    );
  });

  it('rejects lone surrogates', () => {
    expect(reasonOf('a\ud83c')).toBe('strings must be encoded in UTF-8');
  });

  it('allows an empty caption, but not a long one', () => {
    const input = { parseMode: undefined, entities: undefined };
    expect(formatText({ text: ' ', ...input }, 'caption')).toEqual({ text: '', entities: [] });
    const reason = errorOf(() => formatText({ text: 'x'.repeat(1025), ...input }, 'caption'));
    expect(reason).toBe('message caption is too long');
  });
});

it('addDetectedEntities keeps the given entities, in the order of a message', () => {
  const bold = { type: 'bold', offset: 6, length: 3 } as const;
  expect(addDetectedEntities({ text: '/help now', entities: [bold] }).entities).toEqual([
    { type: 'bot_command', offset: 0, length: 5 },
    bold,
  ]);
});
