/** The pictures of a resolution: drawn as SVG and PNG, with captions. */

import { isolateRuns } from '../answering/bidi.ts';
import { nameSources } from '../answering/citations.ts';
import type { Translator } from '../answering/texts.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { describeTimeline } from './describe-timeline.ts';
import { describeVote } from './describe-vote.ts';
import { layOutPage } from './page.ts';
import { createPen } from './pen.ts';
import type { PictureContent } from './picture-content.ts';
import { renderPng } from './render-png.ts';

/** The kinds of pictures, in the order in which they are listed. */
export const PICTURE_KINDS = ['vote', 'timeline'] as const;
/** A kind of picture. */
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What a picture does not show: what it leaves open, if anything, and where to read its sources. */
export interface Caption {
  readonly note: string | undefined;
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/** A picture, in each language. */
export interface Picture {
  /** Draws it as SVG, 1200 pixels wide and as high as needed. */
  readonly drawSvg: (language: Language) => string;
  /** Draws it as PNG of the same size. It is drawn once per language and kept. */
  readonly drawPng: (language: Language) => Promise<Uint8Array>;
  readonly caption: (language: Language) => Caption;
}

/** Creates the pictures that a resolution describes, by kind; none if it describes none. */
export function createPictures(base: KnowledgeBase, translate: Translator): ReadonlyMap<PictureKind, Picture> {
  const { vote, timeline } = base.pictures ?? {};
  const contents: Readonly<Record<PictureKind, PictureContent | undefined>> = {
    vote: vote && describeVote(base, translate, vote),
    timeline: timeline && describeTimeline(base, translate, timeline),
  };
  return new Map(
    PICTURE_KINDS.flatMap((kind) => {
      const content = contents[kind];
      return content ? [[kind, createPicture(base, translate, content)] as const] : [];
    }),
  );
}

function createPicture(base: KnowledgeBase, translate: Translator, content: PictureContent): Picture {
  const say = (language: Language, key: string) => isolateRuns(translate(language, key), language);
  const sourcesOf = (language: Language) => {
    const citations = content.facts.flatMap((id) => base.facts.get(id)?.cites ?? []);
    return nameSources(base, translate, language, citations);
  };
  const drawSvg = (language: Language) => {
    const pen = createPen(language);
    const { label, lines } = sourcesOf(language);
    const frame = {
      headline: say(language, 'headline'),
      subtitle: content.subtitle(language),
      smallPrint: [label, ...lines.map(({ text }, i) => content.nameSource(text, i + 1))],
    };
    return layOutPage(language, pen, frame, (top) => content.draw(language, pen, top));
  };
  // Pictures are kept because each rendering leaves some megabytes behind until the next garbage collection.
  const drawn = new Map<Language, Promise<Uint8Array>>();
  return {
    drawSvg,
    drawPng: (language) => {
      const kept = drawn.get(language);
      if (kept) return kept;
      const png = renderPng(drawSvg(language));
      drawn.set(language, png);
      png.catch(() => drawn.delete(language));
      return png;
    },
    caption: (language) => ({
      note: content.note(language),
      links: sourcesOf(language).lines.flatMap(({ source, url }) =>
        url ? [{ name: say(language, `sources.${source}`), url }] : [],
      ),
    }),
  };
}
