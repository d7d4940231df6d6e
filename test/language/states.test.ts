import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/detect.ts';
import { stateNames } from '../../src/language/states.ts';

describe('the names of states', () => {
  it.each([
    ['en', ['Belarus', 'France', 'Chad', 'Myanmar', 'Burma']],
    ['ar', ['بيلاروس', 'فرنسا', 'تشاد']],
  ] as const)('in %s include %j', (language, names) => {
    expect(stateNames(language)).toEqual(expect.arrayContaining([...names]));
  });

  it.each(LANGUAGES)('in %s are about 250, in letters', (language) => {
    const names = stateNames(language);
    expect(names.length).toBeGreaterThan(240);
    expect(names.length).toBeLessThan(300);
    expect(names.filter((name) => !/^\p{L}/u.test(name) || /\d/.test(name))).toEqual([]);
  });

  it.each(LANGUAGES)('in %s do not include the name of an unknown region', (language) => {
    const unknown = new Intl.DisplayNames(language, { type: 'region' }).of('ZZ');
    expect(unknown).toBeDefined();
    expect(stateNames(language)).not.toContain(unknown);
  });
});
