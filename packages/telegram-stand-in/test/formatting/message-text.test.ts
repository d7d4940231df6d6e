import { describe, expect, it } from 'vitest';
import { formatText, type TextInput } from '../../src/formatting/message-text.ts';

const format = (text: string, more: Partial<TextInput> = {}) =>
  formatText({ text, parseMode: undefined, entities: undefined, ...more }, 'message');
const refusalOf = (text: string, more?: Partial<TextInput>) => {
  try {
    format(text, more);
  } catch (error) {
    return (error as Error).message.replace('Bad Request: ', '');
  }
  throw new Error('was not refused');
};

describe('formatText', () => {
  it('counts the UTF-16 units that are left after parsing', () => {
    const tags = '<b></b>'.repeat(1000);
    expect(format(tags + 'ق'.repeat(4096), { parseMode: 'HTML' }).text).toHaveLength(4096);
    expect(refusalOf('🏛'.repeat(2049))).toBe('message is too long');
    expect(format('🏛'.repeat(2048)).text).toHaveLength(4096);
    expect(refusalOf('x'.repeat(4097))).toBe('message is too long');
  });

  it('refuses what has nothing to read', () => {
    expect(refusalOf('')).toBe('message text is empty');
    expect(refusalOf('  \n')).toBe('text must be non-empty');
    expect(refusalOf('\u2068\u200f\u2069')).toBe('text must be non-empty');
    expect(refusalOf('<b> </b>', { parseMode: 'HTML' })).toBe('text must be non-empty');
  });

  it('takes out outer blanks and the marks that turn the direction, and moves the formatting along', () => {
    expect(format(' \u202b<b>قرار</b>\u202c\r\n', { parseMode: 'html' })).toEqual({
      text: 'قرار',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
    });
    expect(format('\u2068HRC\u2069 قرار').text).toBe('\u2068HRC\u2069 قرار');
    expect(format('a\u0000b\nc').text).toBe('a b\nc');
  });

  it('knows the names of the ways to format, and which it does not read', () => {
    expect(refusalOf('x', { parseMode: 'BBCode' })).toBe('unsupported parse_mode');
    expect(refusalOf('x', { parseMode: 'MarkdownV2' })).toBe('this stand-in does not read MarkdownV2');
  });

  it('marks addresses, mentions and commands by itself, but not in code or in a link', () => {
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

  it('takes formatting as entities, and refuses those that do not fit', () => {
    const with_ = (entity: object) => ({ entities: [entity] as never });
    expect(format('hello', with_({ type: 'bold', offset: 0, length: 5 })).entities).toHaveLength(1);
    expect(refusalOf('hello', with_({ type: 'bold', offset: 100, length: 1 }))).toBe(
      'entity begins after the end of the text at UTF-16 offset 100',
    );
    expect(refusalOf('hello', with_({ type: 'bold', offset: 0, length: 100 }))).toBe(
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100',
    );
    expect(refusalOf('hello', with_({ type: 'bold', offset: -1, length: 1 }))).toBe(
      'receive an entity with incorrect offset -1',
    );
    expect(refusalOf('hello', with_({ type: 'odd', offset: 0, length: 1 }))).toBe(
      "can't parse MessageEntity: Unsupported type specified",
    );
    expect(refusalOf('hello', with_({ type: 'text_link', offset: 0, length: 1 }))).toBe(
      'can\'t parse MessageEntity: Can\'t find field "url"',
    );
    expect(refusalOf('hello', with_({ type: 'text_link', offset: 0, length: 1, url: 'not-a-url' }))).toBe(
      "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
    );
  });

  it('refuses half a character', () => {
    expect(refusalOf('a\ud83c')).toBe('strings must be encoded in UTF-8');
  });
});
