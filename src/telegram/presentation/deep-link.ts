/** Links that open facts in the private chat with the bot. */

/** The maximum length of a payload, in characters of `A-Za-z0-9_-`. */
const MAX_LENGTH = 64;

/**
 * Formats facts as the payload of a deep link: `vote.for`, `vote.against` -> `vote_for__vote_against`. If they do not
 * all fit, the payload holds the first fact only.
 */
export function formatPayload(facts: readonly string[]): string {
  const payloads = facts.map((id) => id.replace('.', '_'));
  const all = payloads.join('__');
  return all.length <= MAX_LENGTH ? all : (payloads[0] ?? '');
}

/** Checks whether facts all fit into one payload. */
export function fitPayload(facts: readonly string[]): boolean {
  return facts.length > 0 && parsePayload(formatPayload(facts)).length === facts.length;
}

/** Parses the payload of a deep link: `vote_for__vote_against` -> `vote.for`, `vote.against`. Facts need not exist. */
export function parsePayload(payload: string): string[] {
  return payload
    .trim()
    .split('__')
    .map((fact) => fact.replace('_', '.'));
}

/** Formats a link that opens facts in the private chat with the bot. */
export function formatDeepLink(username: string, facts: readonly string[]): string {
  return `https://t.me/${username}?start=${formatPayload(facts)}`;
}

/** Formats a link that lets a user pick a chat and send another link there. */
export function formatShareLink(url: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text)}`;
}
