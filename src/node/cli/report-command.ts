import type { Command } from './command.js';
export const reportCommand: Command = { usage: '', says: '', options: {}, run: () => Promise.resolve(0) };
