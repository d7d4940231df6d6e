// What only Qarar is asked: how fast it answers, and what the correction of spelling is worth, in a process of its own.
import { compileResolution } from '../dist/compiling/compile.js';
import { judgeReply } from '../dist/evaluation/evaluate.js';
import { learn } from '../dist/understanding/learn.js';
import { quantile, timeEach } from './measure.js';
import { FOLDERS, openQarar } from './qarar.js';
import { createRandom, mistype, readOffTopic, readQuestions } from './sets.js';

const questions = readQuestions();
const offTopic = readOffTopic();
const { respond } = await openQarar();
const speed = [];
for (const [kind, texts] of [
  ['our labelled questions', questions.map(({ text }) => text)],
  ['off-topic messages', offTopic],
]) {
  const times = await timeEach((text) => respond({ text }), texts, { calls: 10_000 });
  speed.push({ kind, median: quantile(times, 0.5), p99: quantile(times, 0.99), worst: times.at(-1) });
}

const random = createRandom(19480910);
const mistyped = questions
  .filter(({ expect }) => expect === 'answer' || expect === 'unanswered')
  .map((question) => ({ ...question, text: mistype(question.text, random) }));
const ablation = [];
for (const [kind, correct] of [
  ['with Fuse', undefined],
  ['without', () => undefined],
]) {
  const bot = await openQarar(correct);
  const verdicts = mistyped.map((question) => judgeReply(question, bot.respond({ text: question.text })));
  const falseAnswers = offTopic.filter((text) => bot.respond({ text }).outcome === 'answer').length;
  ablation.push({ kind, verdicts, falseAnswers, offTopic: offTopic.length });
}

const started = performance.now();
compileResolution(FOLDERS, learn);
process.send({ speed, ablation, compileMs: performance.now() - started });
