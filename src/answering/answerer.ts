/** The composition of everything that answers about one resolution. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { createInterpreter, type Interpreter } from '../understanding/interpret.ts';
import { createModel, type TrainedModel } from '../understanding/model.ts';
import { createQuestionDetector, createTextChecker, type TextChecker } from './check-text.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import { chooseLanguage, createReplyWriter } from './create-reply.ts';
import type { Locale } from './load-locales.ts';
import { createFactPresenter, type FactPresenter } from './present-facts.ts';
import { createResponder, type Responder } from './respond.ts';
import { createTranslator, type Translator } from './texts.ts';
import { createTextReportWriter, type TextReport } from './write-text-report.ts';

/** A checked resolution and the model trained on its examples, as plain data. */
export interface CompiledResolution {
  readonly base: KnowledgeBase;
  readonly locales: Readonly<Record<Language, Locale>>;
  readonly model: TrainedModel;
}

/** How a text is reported on. */
export interface ReportOptions {
  /** The language of the report if the text is in none. */
  readonly language?: Language | undefined;
  /** The summary is page 0; the pages behind it list all statements. */
  readonly page?: number;
  /** How many contradictions the summary shows; without it, as many as fit the screen of a phone. */
  readonly limit?: number;
}

/** Checks a text and reports on it. */
export type TextReporter = (text: string, options?: ReportOptions) => TextReport;

/** What every surface opens: the facts, the texts, and the functions that answer. */
export interface Answerer {
  readonly base: KnowledgeBase;
  readonly translate: Translator;
  /** Understands a message, given the facts that its conversation was about. */
  readonly interpret: Interpreter;
  /** Answers a question and remembers what the conversation was about. */
  readonly respond: Responder;
  /** Returns the facts that a conversation was about, the latest first. */
  readonly recall: ConversationMemory['recall'];
  /** Forgets what a conversation was about. */
  readonly forget: ConversationMemory['forget'];
  /** Presents facts that a person picked, for example with a button. */
  readonly presentFacts: FactPresenter;
  /** Checks each statement of a text. */
  readonly checkText: TextChecker;
  /** Checks a text and reports on it, in its language. */
  readonly reportOnText: TextReporter;
  /** Checks whether a text is one question, perhaps with greetings and thanks around it. */
  readonly isSingleQuestion: (text: string) => boolean;
}

/**
 * Composes an answerer.
 *
 * @param memory outlives the answerer: conversations continue when a reload replaces it
 */
export function createAnswerer({ base, locales, model }: CompiledResolution, memory: ConversationMemory): Answerer {
  const translate = createTranslator(locales);
  const writeReply = createReplyWriter(base, translate);
  const interpret = createInterpreter(base, createModel(model));
  const checkText = createTextChecker(base, interpret, translate);
  const { summarize, list } = createTextReportWriter(base, translate);
  const reportOnText: TextReporter = (text, { language, page = 0, limit } = {}) => {
    const chosen = chooseLanguage(interpret(text).language, language);
    const statements = checkText(text);
    return page === 0 ? summarize(statements, chosen, limit) : list(statements, chosen, page);
  };
  return {
    base,
    translate,
    interpret,
    respond: createResponder(interpret, writeReply, memory),
    recall: memory.recall,
    forget: memory.forget,
    presentFacts: createFactPresenter(base, writeReply, memory),
    checkText,
    reportOnText,
    isSingleQuestion: createQuestionDetector(interpret),
  };
}
