/** Carries labelled questions over to another resolution: the same questions, with its names and figures. */
import type { SlotsFile } from '#src/knowledge/catalogue-schema.ts';
import { fillSlots, type Slots } from '#src/knowledge/slots.ts';
import type { Interpreter } from '#src/understanding/interpret.ts';
import { createSlotFinder } from '../catalogue/find-slots.ts';
import type { LabelledQuestion } from './labelled-question.ts';
import { type Grade, gradeReply } from './scores.ts';

/** A single message that asks for one of the facts of its label. */
type CarriedQuestion = LabelledQuestion & { readonly text: string };

/**
 * Puts the names and figures of another resolution into labelled questions. Conversations, and questions for facts that
 * the other resolution does not have, are left out.
 *
 * @param described the slots of the catalogue
 * @param from the spellings of the resolution that the questions are about
 * @param facts the facts that the other resolution has
 * @param to its spellings
 */
export function carryOver(
  questions: readonly LabelledQuestion[],
  described: SlotsFile,
  from: Slots,
  facts: { has(fact: string): boolean },
  to: Slots,
): { readonly before: CarriedQuestion; readonly after: CarriedQuestion }[] {
  const findSlots = createSlotFinder(described, from);
  return questions.flatMap((question) => {
    const { text, facts: wanted = [], expect } = question;
    const [best] = wanted;
    if (text === undefined || best === undefined || !wanted.every((fact) => facts.has(fact))) return [];
    if (expect !== 'answer' && expect !== 'unanswered') return [];
    const filled = fillSlots(findSlots(text, best), 'mixed', to);
    return filled === undefined ? [] : [{ before: { ...question, text }, after: { ...question, text: filled } }];
  });
}

/** Grades how an interpreter understands a question. */
export function gradeInterpretation(interpret: Interpreter, question: CarriedQuestion): Grade {
  const interpretation = interpret(question.text);
  const { outcome } = interpretation;
  return gradeReply(question, { outcome, facts: 'facts' in interpretation ? interpretation.facts : [] });
}
