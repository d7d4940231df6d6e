// The bot over 1, 10 and 100 times the facts, in a process of its own each: `node growth.js TIMES` sends what it measured.
import { openResolution } from '../dist/answering/open-resolution.js';
import { trainClassifier } from '../dist/understanding/classifier.js';
import { learn } from '../dist/understanding/learn.js';
import { createMatcher } from '../dist/understanding/matcher.js';
import { createModel } from '../dist/understanding/model.js';
import { quantile, timeEach } from './measure.js';
import { FOLDERS } from './qarar.js';
import { createRandom, readOffTopic, readQuestions, spread } from './sets.js';

const SYLLABLES = {
  en: [
    'ba',
    'cor',
    'dem',
    'fi',
    'gul',
    'hes',
    'jo',
    'kra',
    'lin',
    'mo',
    'nep',
    'or',
    'pu',
    'quil',
    'ras',
    'ste',
    'tun',
    'vil',
    'wor',
    'zed',
  ],
  ar: ['با', 'جير', 'دون', 'را', 'زيم', 'سو', 'شام', 'طير', 'غو', 'فال', 'قيس', 'كو', 'لام', 'مير', 'نو', 'هيد'],
};
const FRAMES = {
  en: [
    (a, b) => `how many ${a} did the ${b} have`,
    (a, b) => `who asked for the ${a} of ${b}?`,
    (a, b) => `what does it say about ${a} ${b}`,
    (a, b) => `is it true that the ${b} were ${a}`,
  ],
  ar: [(a, b) => `كم عدد ${a} في ${b}`, (a, b) => `من طلب ${a} ${b}؟`, (a, b) => `ماذا قال عن ${a} ${b}`],
};

/** Adds facts to a base, each with words of its own and example questions in both languages. */
function addFacts(base, count) {
  const random = createRandom(1948);
  const word = (language) =>
    Array.from({ length: 3 }, () => SYLLABLES[language][random(SYLLABLES[language].length)]).join('');
  const facts = new Map(base.facts);
  const examples = [...base.examples];
  const questions = [];
  for (let i = 0; i < count; i++) {
    const id = `generated.${i}`;
    facts.set(id, { id, cites: [{ source: base.fullText }], figures: [], covers: [], related: [] });
    for (const language of ['en', 'ar']) {
      const [a, b] = [word(language), word(language)];
      const texts = FRAMES[language].map((frame) => frame(a, b));
      for (const text of texts) {
        const meaning = { kind: 'fact', fact: id };
        examples.push({ text, variety: language, meaning, file: '', line: 0 });
      }
      if (i % 40 === 0) questions.push({ id, text: `${language === 'en' ? 'please, ' : 'رجاء '}${texts[i % 3]}` });
    }
  }
  return { base: { ...base, facts, examples }, questions };
}

const times = Number(process.argv[2]);
const real = openResolution(FOLDERS).base;
const { base, questions } = addFacts(real, real.facts.size * (times - 1));
const started = performance.now();
const learnt = learn(base, { train: (samples) => trainClassifier(samples, times > 10 ? 1 : undefined) });
const learnMs = performance.now() - started;
const model = createModel(learnt);
const interpret = createMatcher(base, model);
const likeliest = (text) => model.understand(model.read(text)).candidates[0]?.meaning.fact;
const asked = [
  ...readQuestions().map(({ text }) => text),
  ...spread(readOffTopic(), 400),
  ...questions.map(({ text }) => text),
];
/** The round with the least median of three: what else the machine does only adds. */
async function timeRounds(texts) {
  const rounds = [];
  for (let i = 0; i < 3; i++) rounds.push(await timeEach(interpret, texts, { calls: 2000 }));
  return rounds.sort((a, b) => quantile(a, 0.5) - quantile(b, 0.5))[0];
}

const each = await timeRounds(asked);
const own = await timeRounds(readQuestions().map(({ text }) => text));
process.send({
  times,
  facts: base.facts.size,
  examples: base.examples.length,
  learnMs,
  median: quantile(each, 0.5),
  p99: quantile(each, 0.99),
  ownMedian: quantile(own, 0.5),
  right: questions.filter(({ id, text }) => likeliest(text) === id).length,
  asked: questions.length,
});
