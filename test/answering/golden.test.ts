import { expect, it } from 'vitest';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { LANGUAGES } from '../../src/language/detect.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base, translate, writeReply } = openPartsForTest(BELARUS);

it.each(LANGUAGES)('every answer in %s reads as reviewed', async (language) => {
  const texts = [...base.facts.keys()].map((id) => {
    const outcome = id.startsWith('unanswered.') ? ('unanswered' as const) : ('answer' as const);
    const reply = writeReply({ outcome, facts: [id], confidence: 1, language }, language);
    expect(reply.sources.length).toBeGreaterThan(0);
    return `## ${id}: ${translate(language, `${id}.title`)}\n${renderPlainText(reply)}\n`;
  });
  await expect(texts.join('\n')).toMatchFileSnapshot(`../golden/${language}.txt`);
});
