import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { codeOf, explainCode, type PathFailure, type ReportFile } from './find-report-files.js';
import { hashBytes, MOST_BYTES } from './to-received.js';

/** The bytes of one file, not decoded. */
export interface Arrival {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  /** Null where there are more than are kept. */
  readonly bytes: Uint8Array | null;
}

const CHUNK = 1024 * 1024;

/** Reads one file, or what says why it cannot be read. Of a file above the limit only the hash is kept. */
export async function readReportFile(file: ReportFile): Promise<Arrival | PathFailure> {
  if (file.path === null) return readInput(file.file);
  let handle: FileHandle | null = null;
  try {
    handle = await open(file.path, 'r');
    const { size } = await handle.stat();
    if (size > MOST_BYTES) return await hashFile(file.file, handle);
    const bytes = await handle.readFile();
    // It may have grown since it was measured.
    return { file: file.file, sha256: hashBytes(bytes), size: bytes.length, bytes: bytes.length > MOST_BYTES ? null : bytes }; // prettier-ignore
  } catch (error) {
    return { file: file.file, ...explainCode(codeOf(error)) };
  } finally {
    await handle?.close();
  }
}

async function hashFile(file: string, handle: FileHandle): Promise<Arrival> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  let size = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, size);
    if (bytesRead === 0) return { file, sha256: hash.digest('hex'), size, bytes: null };
    hash.update(chunk.subarray(0, bytesRead));
    size += bytesRead;
  }
}

async function readInput(file: string): Promise<Arrival | PathFailure> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // Endless input must end somewhere.
    if (size > MOST_BYTES) {
      const hint = 'give it as files';
      return { file, what: `standard input is larger than ${MOST_BYTES / CHUNK} MB`, hint, rule: 'intake/too-large' };
    }
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  return { file, sha256: hashBytes(bytes), size, bytes };
}
