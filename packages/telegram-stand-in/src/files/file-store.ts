/** The files on the server. */

import { createHash } from 'node:crypto';
import type { File } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { Upload } from '../api/uploads.ts';

/** A file on the server: what `getFile` returns, and the bytes. */
export interface StoredFile extends Required<File> {
  readonly bytes: Uint8Array;
}

/** The files of the bot and of people. */
export interface FileStore {
  /** Stores a file in a folder such as `photos`. Equal bytes get the same `file_unique_id`. */
  add(folder: string, upload: Upload): StoredFile;
  /** Throws `BotApiError` if there is no such file. */
  findById(fileId: string): StoredFile;
  findByPath(path: string): StoredFile | undefined;
}

/** Creates an empty store. */
export function createFileStore(): FileStore {
  const stored: StoredFile[] = [];
  return {
    add(folder, { name, bytes }) {
      const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 20);
      const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
      const file = {
        file_id: `AgAC${digest}${stored.length}`,
        file_unique_id: digest.slice(0, 15),
        file_size: bytes.length,
        file_path: `${folder}/file_${stored.length}${extension}`,
        bytes,
      };
      stored.push(file);
      return file;
    },
    findById(fileId) {
      const file = stored.find(({ file_id }) => file_id === fileId);
      if (file === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
      return file;
    },
    findByPath: (path) => stored.find(({ file_path }) => file_path === path),
  };
}
