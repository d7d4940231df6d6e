/** Renders a reply as plain text, for a terminal and for `ask --json`. */
import type { Part, Reply } from './create-reply.ts';

function renderPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'suggestion':
      return `• ${part.title}`;
    case 'quotation': {
      const { quotation, correction, sources } = part;
      if (correction === undefined) return quotation;
      return ['', quotation, correction, ...(sources ? [renderPart(sources)] : [])].join('\n');
    }
    case 'sources': {
      const lines = part.lines.map(({ text, url }) => (url ? `${text}\n  ${decodeURI(url)}` : text));
      return lines.length === 1
        ? `${part.label} ${lines[0]}`
        : [part.label, ...lines.map((line) => `- ${line}`)].join('\n');
    }
    default:
      return part satisfies never;
  }
}

/** Renders a reply as plain text: its parts one below the other, with the addresses of its sources. */
export function renderPlainText(reply: Pick<Reply, 'parts'>): string {
  return reply.parts.map(renderPart).join('\n');
}
