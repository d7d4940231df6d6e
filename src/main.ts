import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLocales } from './answering/load-locales.ts';
import { createAnswer } from './answering/reply.ts';
import { createRespond } from './answering/respond.ts';
import { createTranslate } from './answering/texts.ts';
import { askJson } from './cli/ask-json.ts';
import { askTerminal } from './cli/ask-terminal.ts';
import { renderPlainText } from './answering/plain-text.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { KnowledgeError } from './knowledge/problems.ts';
import { createMatcher } from './understanding/matcher.ts';
import { createMemory } from './understanding/memory.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
try {
  const base = loadKnowledge({ resolution: process.env.KNOWLEDGE ?? join(root, 'knowledge/belarus-2020'), common: join(root, 'knowledge/common') });
  const translate = createTranslate(loadLocales({ interface: join(root, 'locales'), resolution: join(root, 'locales') }, base.id));
  const respond = createRespond(createMatcher(base), createAnswer(base, translate), createMemory({ now: Date.now }));
  if (args[0] === '--json') process.exitCode = (await askJson(respond, process.stdin, process.stdout)) > 0 ? 1 : 0;
  else if (args.length > 0) process.stdout.write(`${renderPlainText(respond({ text: args.join(' ') }))}\n`);
  else await askTerminal(respond, process.stdin, process.stdout, process.stdin.isTTY === true);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
