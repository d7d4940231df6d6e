import { rankFacts } from '../../src/understanding/deciding/decide.js';
import { learn } from '../../src/understanding/learning/learn.js';
import { createModel } from '../../src/understanding/model.js';
import { confidenceFrom, measureEvidence } from '../../src/understanding/deciding/confidence.js';
import { fitLogistic } from './logistic.js';
const FOLDS = 3;
/** The most wrong answers, and false ones, that the threshold lets through, as shares of our labelled questions. */
const MOST_WRONG = 0.015;
const MOST_FALSE = 0.01;
/** The same of the examples off the topic, most of which were written to look as if they were on it. */
const MOST_FALSE_EXAMPLES = 0.015;
/** How much a message off the topic counts, as against one on it: silence about everything else comes first. */
const OFF_TOPIC = 10;
const THRESHOLDS = Array.from({ length: 61 }, (_, i) => (30 + i) / 100);
function tryText(base, model, text, isRight) {
    const reading = model.read(text);
    const weighed = rankFacts(base, model.understand(reading));
    return weighed && { evidence: weighed.evidence, isRight: isRight(weighed.best) };
}
/** Reads each third of the examples by a model that is learnt from the rest. */
export function tryExamples(base, train) {
    const means = (meaning) => (told) => meaning.kind === 'fact' && (told === meaning.fact || base.facts.get(told)?.covers.includes(meaning.fact) === true);
    return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
        const isHeldOut = (_, i) => i % FOLDS === fold;
        const model = createModel(learn(base, { train, examples: base.examples.filter((_, i) => i % FOLDS !== fold) }));
        return base.examples.filter(isHeldOut).flatMap(({ text, meaning }) => {
            const tried = tryText(base, model, text, means(meaning));
            return tried ? [{ ...tried, isOffTopic: meaning.kind === 'off-topic' }] : [];
        });
    });
}
/** Reads labelled questions that stand alone and ask one thing; small talk is decided before any fact. */
export function tryQuestions(base, model, questions) {
    return questions.flatMap(({ text, expect, facts = [], factsAll }) => {
        if (text === undefined || factsAll || expect === 'smalltalk')
            return [];
        const tried = tryText(base, model, text, (told) => facts.includes(told));
        return tried ? [{ ...tried, isOffTopic: expect === 'fallback' }] : [];
    });
}
/** What the bot would do with the messages under weights and a threshold. */
export function shareOut(tried, weights, threshold) {
    const told = tried.filter(({ evidence }) => confidenceFrom(weights, evidence) >= threshold);
    const share = (of, all) => of.length / (all.length || 1);
    const [onTopic, offTopic] = [false, true].map((isOff) => tried.filter(({ isOffTopic }) => isOffTopic === isOff));
    const toldOnTopic = told.filter(({ isOffTopic }) => !isOffTopic);
    return {
        count: tried.length,
        right: share(toldOnTopic.filter(({ isRight }) => isRight), onTopic ?? []),
        wrong: share(toldOnTopic.filter(({ isRight }) => !isRight), onTopic ?? []),
        falseAnswers: share(told.filter(({ isOffTopic }) => isOffTopic), offTopic ?? []),
    };
}
/**
 * Fits the weights of the evidence to the examples, and chooses the least threshold that lets few enough wrong and false
 * answers through to our labelled questions. The questions are not fitted to: the bot was built with them in view, and its
 * confidence in them says too much. How often an example that was left out is told wrong does not count: it often
 * stands for a meaning that no other example has.
 */
export function calibrate(ambiguityGap, examples, questions) {
    const fitted = fitLogistic(examples.map(({ evidence, isRight, isOffTopic }) => ({
        measured: Object.values(measureEvidence(evidence)),
        isTrue: isRight,
        weight: isOffTopic ? OFF_TOPIC : 1,
    })));
    const names = Object.keys(measureEvidence(examples[0].evidence));
    const weights = Object.fromEntries(names.map((name, i) => [name, round(fitted[i])]));
    const isGood = (threshold) => {
        const ours = shareOut(questions, weights, threshold);
        const theirs = shareOut(examples, weights, threshold);
        return ours.wrong <= MOST_WRONG && ours.falseAnswers <= MOST_FALSE && theirs.falseAnswers <= MOST_FALSE_EXAMPLES;
    };
    return { confidence: THRESHOLDS.find(isGood) ?? THRESHOLDS.at(-1), ambiguityGap, weights };
}
const round = (value) => Math.round(value * 100) / 100;
//# sourceMappingURL=calibrate.js.map