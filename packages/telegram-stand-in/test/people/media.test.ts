/** Tests of examples of media. */

import { expect, it } from 'vitest';
import { createFileStore } from '../../src/files/file-store.ts';
import { createMedia, MEDIA_KINDS } from '../../src/people/media.ts';

it.each(MEDIA_KINDS)('a %s is a field of a message, with a file that the bot can download', (kind) => {
  const files = createFileStore();
  const media: Readonly<Record<string, unknown>> = { ...createMedia(kind, files) };
  const content = media[kind];
  expect(content).toBeDefined();
  const file = Array.isArray(content) ? content[0] : content;
  if (kind === 'contact' || kind === 'location') expect(file).not.toHaveProperty('file_id');
  else expect(files.findById(file.file_id).file_path).toMatch(/^[a-z_]+\/file_0\.[a-z0-9]+$/);
});

it('an animation is also a document, as in Telegram', () => {
  const { animation, document } = createMedia('animation', createFileStore());
  expect(document?.file_id).toBe(animation?.file_id);
});
