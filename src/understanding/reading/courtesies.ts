/** Finds the courtesies at both ends of a message. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { JOINING_PREFIXES, JOINING_WORDS } from '../../language/languages.ts';
import { splitWords, type Word } from '../../language/words.ts';

/** A message without the courtesies at its ends. */
export interface WithoutCourtesies {
  /** What is left; empty if nothing is. */
  readonly words: readonly Word[];
  /** Whether a courtesy was found. */
  readonly found: boolean;
  /** Whether what is left only says yes or no. */
  readonly onlyAssents: boolean;
}

/** Finds courtesies. */
export type CourtesyFinder = (text: string) => WithoutCourtesies;

type PhraseKind = keyof KnowledgeBase['courtesies'];

const keyOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');

/** A message without its first joining word or prefix: "and thanks" -> "thanks"; «وشكرا» -> «شكرا». */
function withoutJoint(key: string): string {
  const [first = '', ...others] = key.split(' ');
  if (others.length > 0 && JOINING_WORDS.has(first)) return others.join(' ');
  const prefix = JOINING_PREFIXES.find((letter) => first.startsWith(letter));
  return prefix === undefined ? key : key.slice(prefix.length);
}

/**
 * Creates a courtesy finder.
 *
 * @example findCourtesies('hi there, who abstained? thanks a lot').words // who, abstained
 * @example findCourtesies('السلام عليكم، كم دولة امتنعت؟ وشكرا').words // كم, دوله, امتنعت
 */
export function createCourtesyFinder(courtesies: KnowledgeBase['courtesies']): CourtesyFinder {
  const kinds = new Map<string, PhraseKind>();
  /** How many words the longest phrase with a first word has. */
  const lengths = new Map<string, number>();
  let longest = 1;
  for (const kind of ['assents', 'beside', 'alone'] as const) {
    const { en, ar, arabizi = [] } = courtesies[kind];
    for (const phrase of [...en, ...ar, ...arabizi]) {
      const words = splitWords(phrase);
      kinds.set(keyOf(words), kind);
      const [first] = words;
      if (first) lengths.set(first.text, Math.max(lengths.get(first.text) ?? 0, words.length));
      longest = Math.max(longest, words.length + 1);
    }
  }

  function kindOf(words: readonly Word[]): PhraseKind | undefined {
    if (words.length === 1 && words[0]?.script === 'other' && words[0].text !== '%') return 'alone';
    const key = keyOf(words);
    return kinds.get(key) ?? kinds.get(withoutJoint(key));
  }

  /** How many words a phrase that begins at a word may have, perhaps with a joining word or prefix before it. */
  function longestFrom({ text, script }: Word): number {
    if (script === 'other') return 1;
    const isJoint = JOINING_WORDS.has(text) || JOINING_PREFIXES.some((prefix) => text.startsWith(prefix));
    return isJoint ? longest : (lengths.get(text) ?? 0);
  }

  /** The ends of the phrases of some kinds that begin at a word. */
  function phrasesFrom(words: readonly Word[], start: number): { end: number; kind: PhraseKind }[] {
    const first = words[start];
    const phrases: { end: number; kind: PhraseKind }[] = [];
    const last = first ? Math.min(words.length, start + longestFrom(first)) : start;
    for (let end = start + 1; end <= last; end++) {
      const kind = kindOf(words.slice(start, end));
      if (kind) phrases.push({ end, kind });
    }
    return phrases;
  }

  /** How many words from the first on are courtesies, one of them at least such as comes off alone. */
  function countAtStart(words: readonly Word[]): number {
    const reached = new Map([[0, false]]);
    for (let at = 0; at < words.length; at++) {
      const hasAlone = reached.get(at);
      if (hasAlone === undefined) continue;
      for (const { end, kind } of phrasesFrom(words, at))
        if (kind !== 'assents') reached.set(end, reached.get(end) || hasAlone || kind === 'alone');
    }
    return Math.max(0, ...[...reached].filter(([, hasAlone]) => hasAlone).map(([end]) => end));
  }

  /** Where the courtesies at the end begin: with one that comes off alone, or with a sentence. */
  function startOfEnd(words: readonly Word[]): number {
    const leadsToEnd = new Set([words.length]);
    let first = words.length;
    for (let at = words.length - 1; at >= Math.min(...leadsToEnd) - longest && at >= 0; at--) {
      const phrases = phrasesFrom(words, at).filter(({ end, kind }) => kind !== 'assents' && leadsToEnd.has(end));
      if (phrases.length > 0) leadsToEnd.add(at);
      if (phrases.some(({ kind }) => kind === 'alone' || (first < words.length && words[at]?.afterBreak))) first = at;
    }
    return first;
  }

  const isAssent = (words: readonly Word[]) => kindOf(words) === 'assents';

  return (text) => {
    const words = splitWords(text);
    const start = countAtStart(words);
    const rest = words.slice(start, Math.max(start, startOfEnd(words)));
    return {
      words: rest,
      found: rest.length < words.length,
      onlyAssents: isAssent(rest) || (rest.length > 0 && rest.every((word) => isAssent([word]))),
    };
  };
}
