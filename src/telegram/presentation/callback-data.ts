/** The data of inline buttons: actions as texts of at most 64 bytes. */

import type { FactSelection } from '../../answering/present-facts.ts';
import { isUnanswered } from '../../knowledge/fact-id.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { PICTURE_KINDS, type PictureKind } from '../../pictures/pictures.ts';
import type { CorrectedFigure } from '../../understanding/deciding/verdict.ts';
import { parseSetting, SETTINGS, type Setting } from '../chat-settings.ts';

/** An action on presented facts. */
interface FactAction<V extends string> {
  readonly verb: V;
  readonly selection: FactSelection;
  readonly language?: Language | undefined;
}

/**
 * The action of a button. Without a language, it uses the language of the chat. `lang` shows the selected facts in
 * another language; without a selection, it sets the language of the chat. `more` shows the other buttons of an answer,
 * and `less` the first ones. `cite` shows the references; with a selection, there is a way back to its facts. `check`
 * shows a page of the report on the text that the message replies to. `why` explains the answer of a report. `watch`
 * notes that the person waits for an answer to an unanswered topic.
 */
export type ButtonAction =
  | FactAction<'fact'>
  | FactAction<'source'>
  | FactAction<'report'>
  | FactAction<'more'>
  | FactAction<'less'>
  | { readonly verb: 'lang'; readonly language: Language; readonly selection?: FactSelection | undefined }
  | { readonly verb: 'cite'; readonly language: Language; readonly selection?: FactSelection | undefined }
  | { readonly verb: 'topics'; readonly language?: Language | undefined }
  | { readonly verb: 'section'; readonly section: string; readonly language?: Language | undefined }
  | { readonly verb: 'check'; readonly page: number; readonly language?: Language | undefined }
  | { readonly verb: 'picture'; readonly kind: PictureKind; readonly language: Language }
  | { readonly verb: 'watch'; readonly topic: string }
  | { readonly verb: 'rate'; readonly helpful: boolean; readonly selection: FactSelection }
  | { readonly verb: 'why'; readonly report: string }
  | { readonly verb: 'set'; readonly setting: Setting; readonly value: string };

/** The action with a given verb. */
export type ActionOf<V extends ButtonAction['verb']> = Extract<ButtonAction, { verb: V }>;

/** The maximum length of callback data, in bytes. Everything written here is ASCII. */
const MAX_BYTES = 64;
const SECTION = /^[a-z]+(?:-[a-z]+)*$/;
const SELECTION = /^([a-z.,-]+)(?:([=!])(?:([#^%@])([\d.-]+)~([\d.-]+))?)?$/;
const UNIT_SIGNS = { count: '#', session: '^', percent: '%', day: '@' } as const satisfies Record<
  CorrectedFigure['unit'],
  string
>;

/**
 * Formats facts and a verdict: `vote.for`, `vote.for,vote.against`; `vote.for=` (yes), `vote.share!` (no), with the
 * figures of a single correction `vote.for!#30~23`, `vote.share!%0.5~0.489` or
 * `resolution.date!@2020-09-17~2020-09-18`.
 */
function formatSelection({ facts, verdict }: FactSelection): string {
  const ids = facts.join(',');
  if (!verdict) return ids;
  if (verdict.value === 'yes') return `${ids}=`;
  const [correction, ...others] = verdict.corrections;
  const figure = others.length === 0 ? correction?.figure : undefined;
  if (!figure) return `${ids}!`;
  const short = (value: number | string) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
  return `${ids}!${UNIT_SIGNS[figure.unit]}${short(figure.claimed)}~${short(figure.actual)}`;
}

function parseFigure(sign: string | undefined, claimed = '', actual = ''): CorrectedFigure | undefined {
  if (sign === UNIT_SIGNS.day) return { unit: 'day', claimed, actual };
  const unit = (['count', 'session', 'percent'] as const).find((each) => UNIT_SIGNS[each] === sign);
  return unit && { unit, claimed: Number(claimed), actual: Number(actual) };
}

function parseSelection(text: string | undefined): FactSelection | undefined {
  const [, ids, mark, sign, claimed, actual] = SELECTION.exec(text ?? '') ?? [];
  const facts = ids?.split(',');
  if (!facts) return undefined;
  if (mark === undefined) return { facts };
  if (mark === '=') return { facts, verdict: { value: 'yes' } };
  const figure = parseFigure(sign, claimed, actual);
  return { facts, verdict: { value: 'no', corrections: figure ? [{ fact: facts[0] ?? '', figure }] : [] } };
}

function parseLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

function fieldsOf(action: ButtonAction): readonly (string | number | undefined)[] {
  switch (action.verb) {
    case 'fact':
    case 'source':
    case 'report':
    case 'more':
    case 'less':
      return [formatSelection(action.selection), action.language];
    case 'lang':
    case 'cite':
      return [action.language, action.selection && formatSelection(action.selection)];
    case 'topics':
      return [action.language];
    case 'section':
      return [action.section, action.language];
    case 'check':
      return [action.page, action.language];
    case 'picture':
      return [action.kind, action.language];
    case 'watch':
      return [action.topic];
    case 'rate':
      return [action.helpful ? 'up' : 'down', formatSelection(action.selection)];
    case 'why':
      return [action.report];
    case 'set':
      return [action.setting, action.value];
    default:
      return action satisfies never;
  }
}

/** Formats an action, such as `fact:vote.for:ar` or `lang:en:vote.for`; undefined if it is longer than 64 bytes. */
export function formatAction(action: ButtonAction): string | undefined {
  const data = [action.verb, ...fieldsOf(action).filter((field) => field !== undefined)].join(':');
  return data.length <= MAX_BYTES ? data : undefined;
}

/** Parses callback data; undefined if this version of the bot has no such button. */
export function parseAction(data: string): ButtonAction | undefined {
  const [verb, first, second, ...rest] = data.split(':');
  if (rest.length > 0) return undefined;
  switch (verb) {
    case 'fact':
    case 'source':
    case 'report':
    case 'more':
    case 'less': {
      const [selection, language] = [parseSelection(first), parseLanguage(second)];
      return selection && (second === undefined || language) ? { verb, selection, language } : undefined;
    }
    case 'lang':
    case 'cite': {
      const [language, selection] = [parseLanguage(first), parseSelection(second)];
      return language && (second === undefined || selection) ? { verb, language, selection } : undefined;
    }
    case 'topics': {
      const language = parseLanguage(first);
      return second === undefined && (first === undefined || language) ? { verb, language } : undefined;
    }
    case 'section': {
      const language = parseLanguage(second);
      return SECTION.test(first ?? '') && (second === undefined || language)
        ? { verb, section: first ?? '', language }
        : undefined;
    }
    case 'check': {
      const [page, language] = [Number(first), parseLanguage(second)];
      return /^\d+$/.test(first ?? '') && (second === undefined || language) ? { verb, page, language } : undefined;
    }
    case 'picture': {
      const [kind, language] = [PICTURE_KINDS.find((each) => each === first), parseLanguage(second)];
      return kind && language && { verb, kind, language };
    }
    case 'watch':
      return second === undefined && isUnanswered(first ?? '') ? { verb, topic: first ?? '' } : undefined;
    case 'rate': {
      const selection = parseSelection(second);
      return selection && (first === 'up' || first === 'down')
        ? { verb, helpful: first === 'up', selection }
        : undefined;
    }
    case 'why':
      return first && /^[\da-f]{1,32}$/.test(first) && second === undefined ? { verb, report: first } : undefined;
    case 'set': {
      const setting = SETTINGS.find((each) => each === first);
      return setting && parseSetting(setting, second ?? '') && { verb, setting, value: second ?? '' };
    }
    default:
      return undefined;
  }
}
