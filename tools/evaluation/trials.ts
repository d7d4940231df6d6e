/** Trials: how the bot understands messages that its model was not trained on, for calibration. */

import type { Variety } from '#src/knowledge/catalogue-schema.ts';
import { isUnanswered } from '#src/knowledge/fact-id.ts';
import type { Example, KnowledgeBase, Meaning, TrainingBase } from '#src/knowledge/knowledge-base.ts';
import type { Evidence } from '#src/understanding/deciding/confidence.ts';
import { decide, MAX_SUGGESTIONS } from '#src/understanding/deciding/decide.ts';
import { asksElsewhere } from '#src/understanding/deciding/elsewhere.ts';
import { trainModel } from '#src/understanding/learning/train-model.ts';
import { createModel, type Model } from '#src/understanding/model.ts';

/** What kinds of messages are told apart: on the topic by their language, off the topic by how near they come. */
export const GROUPS = ['english', 'arabic', 'dialect', 'arabizi', 'mixed', 'tempting', 'ordinary', 'public'] as const;

/** The evidence for the likeliest fact of a message, and whether answering with it would be right. */
export interface Trial {
  /** Undefined if it can mean no fact. */
  readonly evidence?: Evidence | undefined;
  readonly group: (typeof GROUPS)[number];
  readonly isRight: boolean;
  /** Whether the right fact would be among those of a choice. */
  readonly isOffered: boolean;
  readonly isOffTopic: boolean;
  /** Whether answering would tell something, not only that the sources do not say. */
  readonly tells: boolean;
}

/** Which writers are left out, and how many of the others are learnt from. */
export interface WriterFolds {
  /** A writer is left out in the fold of its number modulo this. */
  readonly folds: number;
  /** The folds that are tried; all if it is left out. */
  readonly only?: readonly number[];
  /** The share of the other writers that a model is trained on, 0 to 1. */
  readonly share?: number;
}

const OWN_GROUPS: Partial<Record<Variety, Trial['group']>> = {
  en: 'english',
  ar: 'arabic',
  arabizi: 'arabizi',
  mixed: 'mixed',
};

function groupOf({ meaning, variety }: Example): Trial['group'] {
  if (meaning.kind === 'off-topic') return meaning.isTempting ? 'tempting' : 'ordinary';
  return OWN_GROUPS[variety] ?? 'dialect';
}

/** A trial of one message. */
function tryText(
  base: KnowledgeBase,
  model: Model,
  text: string,
  group: Trial['group'],
  isRight: (fact: string) => boolean,
): Trial {
  const reading = model.read(text);
  const { topicality } = reading;
  const { ranking } = decide(base, model, { reading, recentFacts: [], candidates: model.rank(reading), topicality });
  const isOffTopic = ['tempting', 'ordinary', 'public'].includes(group);
  if (!ranking || asksElsewhere(base, model, reading, ranking.best))
    return { group, isRight: false, isOffered: false, isOffTopic, tells: false };
  const { evidence, best, facts } = ranking;
  const choice = facts.filter((fact) => !isUnanswered(fact)).slice(0, MAX_SUGGESTIONS);
  return {
    evidence,
    group,
    isRight: !isOffTopic && isRight(best),
    isOffered: !isOffTopic && choice.some(isRight),
    isOffTopic,
    tells: !isUnanswered(best),
  };
}

const isTalk = ({ kind }: Meaning) => kind === 'smalltalk' || kind === 'request';

const answers = (base: KnowledgeBase, fact: string, meaning: Meaning): boolean =>
  meaning.kind === 'fact' && (fact === meaning.fact || base.facts.get(fact)?.covers.includes(meaning.fact) === true);

/**
 * Tries the messages of writers with models that have learnt nothing from those writers; examples without a writer are
 * always learnt from, and never tried. Small talk and requests are decided before any fact, so they are no trials. This
 * takes minutes.
 */
export function tryWriters(base: TrainingBase, { folds, only, share = 1 }: WriterFolds): Trial[] {
  const writers = [...new Set(base.examples.flatMap(({ writer }) => writer ?? []))].sort();
  const tried = only ?? Array.from({ length: folds }, (_, fold) => fold);
  return tried.flatMap((fold) => {
    const leftOut = new Set(writers.filter((_, i) => i % folds === fold));
    const others = writers.filter((writer) => !leftOut.has(writer));
    const learnt = new Set(others.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share)));
    const examples = base.examples.filter(({ writer }) => writer === undefined || learnt.has(writer));
    const model = createModel(trainModel(base, { examples }));
    return base.examples
      .filter(({ writer, meaning }) => writer !== undefined && leftOut.has(writer) && !isTalk(meaning))
      .map((example) =>
        tryText(base, model, example.text, groupOf(example), (fact) => answers(base, fact, example.meaning)),
      );
  });
}

/** Tries messages about other things, which nobody wrote for the bot. */
export const tryPublic = (base: KnowledgeBase, model: Model, texts: readonly string[]): Trial[] =>
  texts.map((text) => tryText(base, model, text, 'public', () => false));
