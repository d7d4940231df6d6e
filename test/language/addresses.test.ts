import { describe, expect, it } from 'vitest';
import { removeAddresses } from '../../src/language/addresses.ts';

describe('removeAddresses', () => {
  it.each([
    'https://example.org',
    'http://example.org/a/b?c=d&e=f#g',
    'HTTPS://EXAMPLE.ORG/',
    'https://ar.example.org/wiki/بيلاروس_(دولة)',
    'https://example.org/2020/09/1072672',
    'tg://resolve?domain=news',
    'www.example.org',
    'www.example.org/ar',
    'example.org/a',
    'news.example.org:8080/a',
    't.me/news/45/1',
    't.me/bot?start=vote_against',
    'mailto:press@example.org',
    'press.office+un@example.co.uk',
  ])('takes out %s, but not the words and signs beside it', (address) => {
    expect(removeAddresses(`when? ${address}, who`)).toBe('when?  , who');
    expect(removeAddresses(`متى؟ ${address}، من`)).toBe('متى؟  ، من');
    expect(removeAddresses(`(${address}) why?`)).toBe('( ) why?');
    expect(removeAddresses(address)).toBe(' ');
  });

  it.each([
    '45/1',
    'A/HRC/RES/45/1',
    '18.9.2020',
    '48.9%',
    'adopted.who asked',
    'is it on docs.example.org?',
    'and/or',
    'thanks @reader',
    'كم دولة؟متى',
  ])('leaves %j as it is', (text) => {
    expect(removeAddresses(text)).toBe(text);
  });
});
