import { expect, it } from 'vitest';
import { createBoundedMap } from '../src/bounded-map.ts';

it('keeps what was put in last, by key', () => {
  const recent = createBoundedMap<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([undefined, 2, 3]);
});

it('takes what is put in again for the latest', () => {
  const recent = createBoundedMap<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('a', 3);
  recent.set('c', 4);
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([3, undefined, 4]);
});

it('is not made young by being looked at', () => {
  const recent = createBoundedMap<number>(1);
  recent.set('a', 1);
  recent.get('a');
  recent.set('b', 2);
  expect(recent.get('a')).toBeUndefined();
});

it('deletes the entries whose keys match', () => {
  const recent = createBoundedMap<number>(3);
  for (const key of ['1:a', '1:b', '11:a']) recent.set(key, 1);
  recent.deleteWhere((key) => key.startsWith('1:'));
  expect(['1:a', '1:b', '11:a'].map(recent.get)).toEqual([undefined, undefined, 1]);
});
