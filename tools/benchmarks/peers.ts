/** Loads the peers, which have a package of their own, so that nobody who only uses Qarar installs them. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '#src/paths.ts';

const FOLDER = join(ROOT, 'tools/benchmarks/peers');
const requirePeer = createRequire(join(FOLDER, 'package.json'));

/** The part of MiniSearch that is used; its types are not installed with Qarar. */
export interface MiniSearchIndex {
  addAll(documents: readonly { readonly id: number; readonly text: string }[]): void;
  search(
    query: string,
    options: { readonly fuzzy: number; readonly prefix: boolean },
  ): { readonly id: number; readonly score: number }[];
}

/** The constructor of MiniSearch. */
export type MiniSearchConstructor = new (options: {
  readonly fields: readonly string[];
  readonly tokenize: (text: string) => readonly string[];
  readonly processTerm: (term: string) => string;
}) => MiniSearchIndex;

/** The part of nlp.js that is used; it has no types. */
export interface NlpManager {
  readonly settings: { autoSave: boolean; log: boolean };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ readonly intent: string; readonly score: number }>;
}

/** The container that nlp.js is put together in. */
export interface NlpContainer {
  use(plugin: unknown): void;
  get(name: 'nlp'): NlpManager;
}

/** The packages of nlp.js that are used. */
export interface NlpPackages {
  containerBootstrap(): Promise<NlpContainer>;
  readonly plugins: readonly unknown[];
}

/** Loads MiniSearch. */
export function requireMiniSearch(): MiniSearchConstructor {
  return requirePeer('minisearch');
}

/** Loads nlp.js, for English and Arabic. */
export function requireNlp(): NlpPackages {
  const { containerBootstrap } = requirePeer('@nlpjs/core');
  const plugins = [
    requirePeer('@nlpjs/nlp').Nlp,
    requirePeer('@nlpjs/lang-en').LangEn,
    requirePeer('@nlpjs/lang-ar').LangAr,
  ];
  return { containerBootstrap, plugins };
}

/** The version that is pinned of a peer or of a library that Qarar itself uses, such as `7.2.0`. */
export function readPinnedVersion(name: string): string {
  const versions = [ROOT, FOLDER].map((folder) => {
    const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return dependencies[name];
  });
  return versions.find((version) => version !== undefined) ?? 'unknown';
}
