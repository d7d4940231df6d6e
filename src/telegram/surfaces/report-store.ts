/** Reports in the storage: the prompts that wait for an answer, and what a sent report needs later. */

import { createHash, randomUUID } from 'node:crypto';
import type { Language } from '../../language/detect.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import type { AskedQuestion } from './answer-log.ts';

/** What a person reports; without an answer, it is a message about the conversation in general. */
export interface ReportSubject {
  readonly answer?: { readonly text: string; readonly facts: readonly string[] } | undefined;
  /** The question of the answer, or the last one of the conversation, if it is known. */
  readonly question?: AskedQuestion | undefined;
  readonly language: Language;
}

/** A prompt that asks a person for a comment. */
export interface ReportPrompt {
  /** The id of the only user who may answer it. */
  readonly person: number;
  /** What the report will be about; undefined once it was sent or cancelled. */
  readonly subject?: ReportSubject | undefined;
  /** Identifies the answer and the person; undefined if the report is about no answer. */
  readonly key?: string | undefined;
}

/** Whether an answer was reported: not yet, there is a prompt with an id, or it was sent. */
export type ReportState = { readonly prompt: number } | 'sent' | undefined;

/** Stores prompts and reports. Every method may throw a `StorageError`. */
export interface ReportStore {
  setPrompt(chat: number, messageId: number, prompt: ReportPrompt): Promise<void>;
  findPrompt(chat: number, messageId: number): Promise<ReportPrompt | undefined>;
  /** The id of the latest prompt in a chat that still waits for a person. */
  latestPrompt(chat: number, person: number): Promise<number | undefined>;
  /** Ends a prompt. It is still found, without a subject, so that no answer to it is taken for a question. */
  endPrompt(chat: number, messageId: number): Promise<void>;
  stateOf(key: string): Promise<ReportState>;
  setState(key: string, state: Exclude<ReportState, undefined>): Promise<void>;
  /** Stores the question of a report; returns the random id of the report. */
  addReport(question: AskedQuestion): Promise<string>;
  findReport(id: string): Promise<AskedQuestion | undefined>;
  deleteReport(id: string): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
const PROMPT_LIFETIME = DAY;
const REPORT_LIFETIME = 90 * DAY;

/** Identifies a person's report of an answer by a digest, so that the storage does not say who reported what. */
export function reportKey(person: number, chat: number, messageId: number, facts: readonly string[]): string {
  return createHash('sha256')
    .update([person, chat, messageId, ...facts].join(' '))
    .digest('base64url')
    .slice(0, 22);
}

/** Creates a report store. A prompt is kept for a day, a report for 90 days. Nothing in a report says whose it is. */
export function createReportStore(storage: KeyValueStorage): ReportStore {
  const promptsIn = (chat: number) => `report-prompt:${chat}:`;
  const promptAt = (chat: number, messageId: number) => `${promptsIn(chat)}${messageId}`;
  const parse = <T>(text: string | undefined): T | undefined => (text === undefined ? undefined : JSON.parse(text));

  const store: ReportStore = {
    setPrompt: (chat, messageId, prompt) =>
      storage.set(promptAt(chat, messageId), JSON.stringify(prompt), PROMPT_LIFETIME),
    findPrompt: async (chat, messageId) => parse(await storage.get(promptAt(chat, messageId))),
    async latestPrompt(chat, person) {
      const entries = await storage.list(promptsIn(chat));
      const waiting = entries.flatMap(([key, text]) => {
        const prompt = parse<ReportPrompt>(text);
        return prompt?.subject && prompt.person === person ? [Number(key.slice(promptsIn(chat).length))] : [];
      });
      return waiting.length > 0 ? Math.max(...waiting) : undefined;
    },
    async endPrompt(chat, messageId) {
      const prompt = await store.findPrompt(chat, messageId);
      if (prompt) await store.setPrompt(chat, messageId, { person: prompt.person });
    },
    stateOf: async (key) => parse(await storage.get(`reported:${key}`)),
    setState: (key, state) =>
      storage.set(`reported:${key}`, JSON.stringify(state), state === 'sent' ? REPORT_LIFETIME : PROMPT_LIFETIME),
    async addReport({ text, recentFacts }) {
      const id = randomUUID().replaceAll('-', '').slice(0, 16);
      await storage.set(`report:${id}`, JSON.stringify({ text, recentFacts }), REPORT_LIFETIME);
      return id;
    },
    findReport: async (id) => parse(await storage.get(`report:${id}`)),
    deleteReport: (id) => storage.delete(`report:${id}`),
  };
  return store;
}
