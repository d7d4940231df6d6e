import { foldText } from '../dist/language/fold.js';
import { openQarar } from './qarar.js';

/**
 * @typedef {object} Guess what an engine takes a message for
 * @property {string} label the fact, `smalltalk` or `off-topic`
 * @property {number} score how sure it is, in its own measure, higher is better
 *
 * @typedef {(text: string) => Guess | Promise<Guess>} Ask
 */

const words = (text) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const SILENT = { label: 'off-topic', score: 0 };

/** Takes the meaning of the best hit. */
function best(hits, labels, toScore) {
  const [hit] = hits;
  return hit ? { label: labels[hit.index], score: toScore(hit.score) } : SILENT;
}

async function createFuse(examples, options, prepare) {
  const { default: Fuse } = await import('fuse.js');
  const labels = examples.map(({ label }) => label);
  const fuse = new Fuse(
    examples.map(({ text }) => prepare(text)),
    { includeScore: true, ...options },
  );
  return (text) => {
    const hits = fuse.search(prepare(text), { limit: 1 });
    return best(
      hits.map(({ refIndex, score }) => ({ index: refIndex, score })),
      labels,
      (score) => 1 - score,
    );
  };
}

/** Each engine by name: learns the examples, and asks. Options are the ones its documentation gives, unless said. */
export const ENGINES = {
  Qarar: async () => {
    const { interpret } = await openQarar();
    return (text) => {
      const { outcome, confidence, facts = [] } = interpret(text);
      return { outcome, facts, label: facts[0] ?? outcome, score: confidence };
    };
  },
  'Fuse, default': (examples) => createFuse(examples, {}, (text) => text),
  'Fuse, token search': (examples) =>
    createFuse(examples, { useTokenSearch: true, tokenize: words }, (text) => words(text).join(' ')),
  MiniSearch: async (examples) => {
    const { default: MiniSearch } = await import('minisearch');
    const labels = examples.map(({ label }) => label);
    const index = new MiniSearch({ fields: ['text'], tokenize: words, processTerm: (term) => term });
    index.addAll(examples.map(({ text }, id) => ({ id, text })));
    return (text) =>
      best(
        index.search(text, { fuzzy: 0.2, prefix: true }).map(({ id, score }) => ({ index: id, score })),
        labels,
        (score) => score,
      );
  },
  'nlp.js': async (examples) => {
    const { containerBootstrap } = await import('@nlpjs/core');
    const { Nlp } = await import('@nlpjs/nlp');
    const { LangEn } = await import('@nlpjs/lang-en');
    const { LangAr } = await import('@nlpjs/lang-ar');
    const container = await containerBootstrap();
    container.use(Nlp);
    container.use(LangEn);
    container.use(LangAr);
    const nlp = container.get('nlp');
    nlp.settings.autoSave = false;
    nlp.settings.log = false;
    for (const language of ['en', 'ar']) nlp.addLanguage(language);
    const languageOf = (text) => (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
    for (const { text, label } of examples) nlp.addDocument(languageOf(text), text, label);
    await nlp.train();
    return async (text) => {
      const { intent, score } = await nlp.process(languageOf(text), text);
      return { label: intent === 'None' ? 'off-topic' : intent, score };
    };
  },
};
