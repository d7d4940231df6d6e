/** Texts that people may write: real questions, commands, and what is meant to break the bot. */

import { readFileSync } from 'node:fs';
import { listQuestionPaths } from '../product.ts';
import type { Choices } from './choices.ts';

/** Texts that have broken other programs. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\n',
    '\t\r\n',
    '\0',
    '\u0007\u001b[31mred\u001b[0m',
    '\u200b',
    '\u00ad\u2060',
    '\ufeff',
    '؟',
    '🇧🇾',
    '👍🏽',
  ],
  ...['\u202eقرار\u202c', '\u2066abc', '\u2069\u2069\u2069', '\u200f\u200e', 'كم دولة \u202dabstained?'],
  ...['h̸̡̪̯ͨ͊̽̅̾̎Ȩ̬̩̾͛ͪ̈́̀́͘ ̶̧̨̱̹̭̯ͧ̾ͬC̷̙̲̝͖ͭ̏ͥͮ͟Oͮ͏̮̪̝͍M̲̖͊̒ͪͩͬ̚̚͜Ȇ̴̟̟͙̞ͩ͌͝S̨̥̫͎̭ͯ̿̔̀ͅ', `a${'\u0301'.repeat(500)}`, '\ufdfa'.repeat(200)],
  ...[
    '<b>',
    '</b>',
    '<b>x</i>',
    '<script>alert(1)</script>',
    '<a href="tg://user?id=1">x</a>',
    '&lt;&amp;&#0;&#x110000;',
  ],
  ...['<tg-spoiler>', '<pre><code class="language-x">', '&', '&&amp', '<', '>', '"\'`', '<!--', ']]>'],
  ...[
    '$t(message.apology)',
    '$t(x, {"a": 1})',
    '{{x}}',
    '{{- x}}',
    '{{count}}',
    '$t({{x}})',
    '{{constructor}}',
    '%s%n%d',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'fact:__proto__',
    'valueOf',
    'null',
    'undefined',
    'NaN',
  ],
  ...['\ud800', '\udc00', 'abc\ud83d', '\ude00abc', '\ud83d\ud83d\ude00', '😀'.repeat(3000)],
  ...[
    'x'.repeat(4095),
    'x'.repeat(4096),
    'x'.repeat(4097),
    'كم '.repeat(1500),
    'how many? '.repeat(450),
    'a\n'.repeat(2048),
  ],
  ...[
    "'; DROP TABLE entries; --",
    '../../etc/passwd',
    'file:///etc/passwd',
    'https://t.me/x?start=y',
    '{"a":1}',
    '[[[[[[',
  ],
  ...['1e309', '-0', '٠١٢٣٤٥٦٧٨٩', '𝟚𝟛 𝕧𝕠𝕥𝕖𝕤', '9'.repeat(400), '1.7976931348623157e308', '2020-13-45', '0/0'],
  ...['level=error msg="fake"\n{"level":60,"msg":"fake"}', '\\u0000\\', '\u2028\u2029', '@', '/', '//', '/ask@', '#'],
];

const COMMANDS = [
  ...['start', 'help', 'ask', 'check', 'topics', 'language', 'vote', 'timeline', 'cite', 'settings', 'privacy'],
  ...['forget', 'feedback', 'unanswered', 'stats', 'unknown'],
];

/** Pictures take a third of a second each, so that only a few of them are asked for. */
const SLOW_COMMANDS: readonly string[] = ['vote', 'timeline'];

/** Writes texts. */
export interface TextWriter {
  /** A message as people write them, mostly a question. */
  message(choices: Choices): string;
  /** A command, perhaps of another bot, mostly with something after it. */
  command(choices: Choices): string;
  /** A text without sense: hostile, random, or parts of others. */
  hostile(choices: Choices): string;
}

/** The texts of all our labelled questions. */
function readQuestions(): string[] {
  return listQuestionPaths()
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { text, turns = [text] } = JSON.parse(line) as { text?: string; turns?: string[] };
      return turns.filter((each) => each !== undefined);
    });
}

/** Creates a writer. `payloads` are what deep links contain, and `username` is that of the bot. */
export function createTextWriter(payloads: readonly string[], username: string): TextWriter {
  const questions = readQuestions();
  const writer: TextWriter = {
    hostile(choices) {
      const pickHostile = () => choices.pick(HOSTILE_TEXTS);
      switch (choices.int(0, 4)) {
        case 0:
          return choices.anyString(300);
        case 1:
          return `${pickHostile()}${choices.pick(questions)}${pickHostile()}`;
        case 2: {
          const question = choices.pick(questions);
          const at = choices.int(0, question.length);
          return `${question.slice(0, at)}${pickHostile()}${question.slice(at)}`;
        }
        default:
          return pickHostile();
      }
    },
    message: (choices) => (choices.chance(0.6) ? choices.pick(questions) : writer.hostile(choices)),
    command(choices) {
      const wanted = choices.pick(COMMANDS);
      const name = SLOW_COMMANDS.includes(wanted) && choices.chance(0.95) ? 'ask' : wanted;
      const address = choices.pick(['', '', `@${username}`, `@${username.toUpperCase()}`, '@other_bot']);
      const rest = choices.pick([
        () => '',
        () => ` ${choices.pick(payloads)}`,
        () => ` ${writer.message(choices)}`,
        () => `\n${writer.hostile(choices)}`,
      ]);
      return `/${name}${address}${rest()}`;
    },
  };
  return writer;
}
