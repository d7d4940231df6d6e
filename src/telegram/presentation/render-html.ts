/** Replies and links as Telegram's HTML. */

import type { SourcesPart } from '../../answering/citations.ts';
import type { ReportPart } from '../../answering/write-text-report.ts';
import type { Caption } from '../../pictures/pictures.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes a text for use in Telegram's HTML, also in attributes: `<b> & "x"` -> `&lt;b&gt; &amp; &quot;x&quot;`. Half
 * of a surrogate pair, for which Telegram would refuse the whole message, becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** Renders a link; escapes its text and its URL. */
export function renderLink(text: string, url: string): string {
  return `<a href="${escapeHtml(new URL(url).href)}">${escapeHtml(text)}</a>`;
}

/** Renders a text that a tap copies. */
export function renderCopyable(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>`;
}

/** Renders the caption of a picture: the note, and a line for each link. */
export function renderCaption({ note, links }: Caption): string {
  return [
    ...(note === undefined ? [] : [escapeHtml(note)]),
    ...links.map(({ name, url }) => renderLink(name, url)),
  ].join('\n');
}

/** Renders sources: a single one on the line of the label. */
function renderSources({ label, lines: sources }: SourcesPart): string[] {
  const lines = sources.map(({ text, url }) => (url ? renderLink(text, url) : escapeHtml(text)));
  const html = `<i>${escapeHtml(label)}</i>`;
  return lines.length === 1 ? [`${html} ${lines[0]}`] : [html, ...lines.map((line) => `• ${line}`)];
}

function renderPart(part: ReportPart): string[] {
  switch (part.kind) {
    case 'text':
      return [escapeHtml(part.text)];
    case 'suggestion':
      return [];
    case 'quotation': {
      const { quotation, correction, sources } = part;
      if (correction === undefined) return [`• ${escapeHtml(quotation)}`];
      return [
        '',
        `<i>${escapeHtml(quotation)}</i>`,
        escapeHtml(correction),
        ...(sources ? renderSources(sources) : []),
      ];
    }
    case 'sources':
      return ['', ...renderSources(part)];
    default:
      return part satisfies never;
  }
}

/** Renders a reply as Telegram's HTML. Leaves out suggestions, which are buttons on Telegram. */
export function renderHtml({ parts }: { readonly parts: readonly ReportPart[] }): string {
  return parts.flatMap(renderPart).join('\n');
}
