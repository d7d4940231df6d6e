/** The most that a link may carry, in characters of `A-Za-z0-9_-`. */
const MAX_LENGTH = 64;

/** What a link to facts carries: `vote.for`, `vote.against` -> `vote_for__vote_against`; the first alone where not all fit. */
export function formatPayload(facts: readonly string[]): string {
  const payloads = facts.map((id) => id.replace('.', '_'));
  const all = payloads.join('__');
  return all.length <= MAX_LENGTH ? all : (payloads[0] ?? '');
}

/** The facts that a link leads to, which need not exist. */
export function parsePayload(payload: string): string[] {
  return payload
    .trim()
    .split('__')
    .map((fact) => fact.replace('_', '.'));
}

/** A link that opens facts in the private chat with the bot. */
export function deepLink(username: string, facts: readonly string[]): string {
  return `https://t.me/${username}?start=${formatPayload(facts)}`;
}

/** A link by which a person picks a chat to send another link to. */
export function shareLink(url: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text)}`;
}
