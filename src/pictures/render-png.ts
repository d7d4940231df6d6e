/** Renders SVG as PNG, by resvg. */

import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { FONT_FAMILY } from './pen.ts';

const FONTS = ['400Regular/NotoSansArabic_400Regular.ttf', '700Bold/NotoSansArabic_700Bold.ttf'];

/** Returns the paths of the font files that pictures are drawn with. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FONTS.map((file) => resolve(`@expo-google-fonts/noto-sans-arabic/${file}`));
}

/**
 * Renders SVG as PNG. The renderer, a native module, is loaded with the first picture. It blocks for some tens of
 * milliseconds per step and yields between them; its own asynchronous form would keep twice the memory for good.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const renderer = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY },
  });
  await setImmediate();
  const image = renderer.render();
  await setImmediate();
  return image.asPng();
}
