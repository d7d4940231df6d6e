/** The parts of a fact's id: an area and an ending, such as `vote` and `against` in `vote.against`. */

const UNANSWERED = 'unanswered';
const ABOUT_BOT = 'about';
const GLOSSARY = 'glossary';

/**
 * Returns the area of a fact: what its id begins with.
 *
 * @example areaOf('vote.against') // 'vote'
 */
export function areaOf(factId: string): string {
  return factId.slice(0, factId.indexOf('.'));
}

/**
 * Returns what is known in an area: what the id of a fact ends with. Facts of one kind end alike.
 *
 * @example endingOf('election.date') // 'date', as that of 'resolution.date'
 */
export function endingOf(factId: string): string {
  return factId.slice(factId.indexOf('.') + 1);
}

/** Checks whether an id names a topic that no source covers. */
export function isUnanswered(factId: string): boolean {
  return areaOf(factId) === UNANSWERED;
}

/** Checks whether an id names a fact about the bot itself, in any resolution. */
export function isAboutBot(factId: string): boolean {
  return areaOf(factId) === ABOUT_BOT;
}

/** Checks whether an id names an entry of the glossary. */
export function isTerm(factId: string): boolean {
  return areaOf(factId) === GLOSSARY;
}

/** The topic of the questions what came of it all. */
export const AFTERMATH = 'unanswered.aftermath';

/** The fact that says what the answers are based on. */
export const ABOUT_SOURCES = 'about.report';

/** The fact whose questions are those on the topic that are of no other kind. */
export const OTHER_QUESTIONS = 'unanswered.other';
