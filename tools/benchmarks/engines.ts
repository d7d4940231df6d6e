/** The engines that are compared: Qarar, and the libraries that one would otherwise pick. */

import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldText } from '#src/language/fold.ts';
import type { ConclusionKind } from '#src/understanding/deciding/interpretation.ts';
import { openBenchmarkAnswerer } from './answerer.ts';
import { requireMiniSearch, requireNlp } from './peers.ts';
import type { LabelledExample } from './sets.ts';

/** What an engine takes a message for. */
export interface Guess {
  /** A fact, `smalltalk` or `off-topic`. */
  readonly label: string;
  /** How sure it is, in its own measure; higher is better. */
  readonly score: number;
  /** The decision of an engine that makes one. */
  readonly outcome?: ConclusionKind;
  readonly facts?: readonly string[];
}

/** Asks an engine. */
export type Engine = (text: string) => Guess | Promise<Guess>;

/** Builds an engine from examples. */
type EngineBuilder = (examples: readonly LabelledExample[]) => Engine | Promise<Engine>;

const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const SILENT: Guess = { label: 'off-topic', score: 0 };

function createFuse(
  examples: readonly LabelledExample[],
  options: IFuseOptions<string>,
  prepare: (text: string) => string,
): Engine {
  const fuse = new Fuse(
    examples.map(({ text }) => prepare(text)),
    { includeScore: true, ...options },
  );
  return (text) => {
    const [hit] = fuse.search(prepare(text), { limit: 1 });
    return hit ? { label: examples[hit.refIndex]?.label ?? '', score: 1 - (hit.score ?? 1) } : SILENT;
  };
}

async function createQarar(): Promise<Engine> {
  const { interpret } = await openBenchmarkAnswerer();
  return (text) => {
    const interpretation = interpret(text);
    const { outcome, confidence } = interpretation;
    const facts = 'facts' in interpretation ? interpretation.facts : [];
    return { outcome, facts, label: facts[0] ?? outcome, score: confidence };
  };
}

function createMiniSearch(examples: readonly LabelledExample[]): Engine {
  const MiniSearch = requireMiniSearch();
  const index = new MiniSearch({ fields: ['text'], tokenize: wordsOf, processTerm: (term) => term });
  index.addAll(examples.map(({ text }, id) => ({ id, text })));
  return (text) => {
    const [hit] = index.search(text, { fuzzy: 0.2, prefix: true });
    return hit ? { label: examples[hit.id]?.label ?? '', score: hit.score } : SILENT;
  };
}

async function createNlp(examples: readonly LabelledExample[]): Promise<Engine> {
  const { containerBootstrap, plugins } = requireNlp();
  const container = await containerBootstrap();
  for (const plugin of plugins) container.use(plugin);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  for (const language of ['en', 'ar']) nlp.addLanguage(language);
  const languageOf = (text: string) => (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
  for (const { text, label } of examples) nlp.addDocument(languageOf(text), text, label);
  await nlp.train();
  return async (text) => {
    const { intent, score } = await nlp.process(languageOf(text), text);
    return { label: intent === 'None' ? 'off-topic' : intent, score };
  };
}

/** Each engine by name, with the options that its documentation gives. */
export const ENGINES = {
  Qarar: createQarar,
  'Fuse, default': (examples) => createFuse(examples, {}, (text) => text),
  'Fuse, token search': (examples) =>
    createFuse(examples, { useTokenSearch: true, tokenize: wordsOf }, (text) => wordsOf(text).join(' ')),
  MiniSearch: createMiniSearch,
  'nlp.js': createNlp,
} satisfies Record<string, EngineBuilder>;

/** The name of an engine, as the report shows it. */
export type EngineName = keyof typeof ENGINES;
