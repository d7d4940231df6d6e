/** Replies and links as Telegram's HTML. */

import type { Part, Reply } from '../../answering/create-reply.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for use in Telegram's HTML, also in attributes: `<b> & "x"` -> `&lt;b&gt; &amp; &quot;x&quot;` */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** Renders a link; escapes its text and its URL. */
export function renderLink(text: string, url: string): string {
  return `<a href="${escapeHtml(new URL(url).href)}">${escapeHtml(text)}</a>`;
}

function renderPart(part: Part): string[] {
  switch (part.kind) {
    case 'text':
      return [escapeHtml(part.text)];
    case 'suggestion':
      return [];
    case 'sources': {
      const lines = part.lines.map(({ text, url }) => (url ? renderLink(text, url) : escapeHtml(text)));
      const label = `<i>${escapeHtml(part.label)}</i>`;
      return [
        lines.length === 1 ? `\n${label} ${lines[0]}` : ['', label, ...lines.map((line) => `• ${line}`)].join('\n'),
      ];
    }
    default:
      return part satisfies never;
  }
}

/** Renders a reply as Telegram's HTML. Leaves out suggestions, which are buttons on Telegram. */
export function renderHtml(reply: Pick<Reply, 'parts'>): string {
  return reply.parts.flatMap(renderPart).join('\n');
}
