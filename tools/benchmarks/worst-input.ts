/** Measures the longest message of each kind: sends WorstInputResult[]. */

import { openBenchmarkAnswerer } from './answerer.ts';
import { quantile, timeEach } from './measure.ts';

/** The time of one kind of message, in milliseconds. */
export interface WorstInputResult {
  readonly kind: string;
  readonly median: number;
  readonly worst: number;
}

const LENGTH = 4096;
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const numbered = (word: (i: number) => string) =>
  Array.from({ length: 1000 }, (_, i) => word(i))
    .join(' ')
    .slice(0, LENGTH);
const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const arabicWord = (i: number) =>
  [i % 28, (i * 7) % 28, (i * 13) % 28, (i * 5 + 3) % 28, i % 9].map((at) => ARABIC[at]).join('');

const KINDS = {
  'one long word': fill('a'),
  'one long Arabic word': fill('ق'),
  '2,048 words of a letter': fill('a b c d e f g '),
  'different unknown words': numbered((i) => `q${(i * 7919).toString(36)}x`),
  'different unknown Arabic words': numbered(arabicWord),
  'misspelt words': fill('resoluton abstentoin amendmant '),
  'one known word': fill('vote '),
  'one known Arabic word': fill('القرار '),
  'repeated “and”': fill('and '),
  'repeated “how many and”': fill('how many and '),
  'repeated «و كم»': fill('و كم '),
  'a question again and again': fill('who voted against and how many abstained? '),
  'a line each word': fill('vote\n'),
  'only digits': fill('7'),
  numbers: fill('1 '),
  'number words': fill('twenty three '),
  fractions: fill('1/'),
  symbols: fill('a/hrc/45/1 '),
  'combining marks': fill('e\u0301\u0300\u0323'),
  'one letter and its marks': `e${fill('\u0301')}`.slice(0, LENGTH),
  emoji: fill('😀'),
  families: fill('👩‍👩‍👧‍👦 '),
  'U+FDFA': fill('\uFDFA'),
  'half surrogates': fill('\uD83D'),
  apostrophes: fill("a'"),
  contractions: fill("who's didn't "),
  invisible: fill('\u200F\u2066'),
  blanks: fill(' '),
  punctuation: fill('?! '),
  'another script': fill('投票結果 '),
};

const { respond } = await openBenchmarkAnswerer();
const rows: WorstInputResult[] = [];
for (const [kind, text] of Object.entries(KINDS)) {
  const times = await timeEach((message) => respond({ text: message }), [text], { warmUpMs: 1000, calls: 50 });
  rows.push({ kind, median: quantile(times, 0.5), worst: quantile(times, 1) });
}
process.send?.(rows);
