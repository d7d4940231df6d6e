/** The lint rule for long answers: each must fit a Telegram message, with its sources. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Problem } from '../knowledge/problems.ts';
import type { FileLines } from '../knowledge/read-yaml.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { createConversationMemory } from './conversation-memory.ts';
import { createReplyWriter } from './create-reply.ts';
import { renderPlainText } from './plain-text.ts';
import { createFactPresenter } from './present-facts.ts';
import type { Translator } from './texts.ts';

/** The most characters of a Telegram message. A longer answer is split in a chat, but not in an inline result. */
export const MAX_ANSWER_LENGTH = 4096;

/** Reports every answer that, corrected with "No." and followed by its sources and their addresses, is too long. */
export function checkAnswerLengths(
  base: KnowledgeBase,
  translate: Translator,
  files: Readonly<Record<Language, FileLines>>,
  report: (problem: Problem) => void,
): void {
  const memory = createConversationMemory({ now: () => 0 });
  const presentFacts = createFactPresenter(base, createReplyWriter(base, translate), memory);
  for (const language of LANGUAGES) {
    const { file, lineOf } = files[language];
    for (const id of base.facts.keys()) {
      const reply = presentFacts({ facts: [id], verdict: { value: 'no', corrections: [] } }, language);
      const { length } = reply ? renderPlainText(reply) : '';
      if (length <= MAX_ANSWER_LENGTH) continue;
      const message =
        `the answer of ${id} has ${length} characters with its sources; ` +
        `a message has at most ${MAX_ANSWER_LENGTH}: shorten the answer`;
      report({ code: 'text-too-long', file, line: lineOf([...id.split('.'), 'answer']), message });
    }
  }
}
