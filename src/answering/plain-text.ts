import type { Part, Reply } from './create-reply.ts';

function renderPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'suggestion':
      return `• ${part.title}`;
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

/** A reply as a person reads it where there is no formatting: in a terminal, in `ask --json`. */
export function renderPlainText(reply: Reply): string {
  return reply.parts.map(renderPart).join('\n');
}
