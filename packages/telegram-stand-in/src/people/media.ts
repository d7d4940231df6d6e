/** Examples of media that people send. */

import type { Message } from '@grammyjs/types';
import type { FileStore } from '../files/file-store.ts';
import { createPhotoSizes } from '../files/photo-sizes.ts';

/** What a person can send other than text. */
export const MEDIA_KINDS = [
  ...(['photo', 'voice', 'audio', 'video', 'video_note', 'animation', 'sticker', 'document'] as const),
  ...(['contact', 'location'] as const),
] as const;
/** A kind of media. */
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A PNG with one pixel, in Base64. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const FRAME = { width: 320, height: 240 };

/**
 * Creates an example of a kind of media, as Telegram reports it. The bot can download its file, but only the photo is a
 * real one; the other files contain a few bytes of text.
 */
export function createMedia(kind: MediaKind, files: FileStore): Partial<Message> {
  const store = (extension: string) => {
    const { file_id, file_unique_id, file_size } = files.add(kind, {
      name: `example.${extension}`,
      bytes: new TextEncoder().encode(`a ${kind}`),
    });
    return { file_id, file_unique_id, file_size };
  };
  switch (kind) {
    case 'photo':
      return {
        photo: createPhotoSizes(files.add('photos', { name: 'example.png', bytes: Buffer.from(PIXEL, 'base64') })),
      };
    case 'voice':
      return { voice: { ...store('oga'), duration: 3, mime_type: 'audio/ogg' } };
    case 'audio':
      return { audio: { ...store('mp3'), duration: 60, mime_type: 'audio/mpeg', title: 'Example' } };
    case 'video':
      return { video: { ...store('mp4'), ...FRAME, duration: 5, mime_type: 'video/mp4' } };
    case 'video_note':
      return { video_note: { ...store('mp4'), length: 240, duration: 5 } };
    case 'animation': {
      const file = { ...store('mp4'), mime_type: 'video/mp4' };
      return { animation: { ...file, ...FRAME, duration: 2 }, document: file };
    }
    case 'sticker': {
      const size = { width: 512, height: 512 };
      return {
        sticker: { ...store('webp'), ...size, type: 'regular', is_animated: false, is_video: false, emoji: '🏛' },
      };
    }
    case 'document':
      return { document: { ...store('pdf'), file_name: 'example.pdf', mime_type: 'application/pdf' } };
    case 'contact':
      return { contact: { phone_number: '+41229170000', first_name: 'Example' } };
    case 'location':
      return { location: { latitude: 46.2266, longitude: 6.1405 } };
    default:
      return kind satisfies never;
  }
}
