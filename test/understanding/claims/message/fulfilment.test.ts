import { expect, it } from 'vitest';
import { isSaidToBeDone } from '../../../../src/understanding/claims/message/fulfilment.ts';
import { tokensOf } from '../../../support/claims.ts';

it.each([
  'did they let the rapporteur in?',
  'and did the interactive dialogue take place?',
  'Belarus opened its prisons to the rapporteur',
  'was the rapporteur allowed in?',
  'هل سمحوا للمقررة بالدخول؟',
  'نفذوا التحقيقات ولا لا',
  'هل تم الحوار مع المعارضة؟',
])('it says or asks that something was done: %s', (text) => {
  expect(isSaidToBeDone(tokensOf(text))).toBe(true);
});

it.each([
  'did the resolution ask for access?',
  'should they let the rapporteur in?',
  'an interactive dialogue follows once she has given the update',
  'what did they open?',
  'access to prisons',
  'هل طلبوا السماح لها بالدخول؟',
  'رصد الوضع عن كثب',
])('it does not: %s', (text) => {
  expect(isSaidToBeDone(tokensOf(text))).toBe(false);
});
