import { createHash } from 'node:crypto';
import type { Hash } from '../../core/model/ids.js';

/** SHA-256 of a string as 64 hex digits. */
export const hashText: Hash = (text) => createHash('sha256').update(text).digest('hex');
