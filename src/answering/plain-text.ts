/** Renders a reply as plain text, for a terminal and for `ask --json`. */
import type { ReportPart } from './write-text-report.ts';

function renderPart(part: ReportPart): string {
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

/** Renders a reply or a report as plain text: its parts one below the other, with the addresses of its sources. */
export function renderPlainText({ parts }: { readonly parts: readonly ReportPart[] }): string {
  return parts.map(renderPart).join('\n');
}
