import type { Command } from './command.js';
export const showCommand: Command = { usage: '', says: '', options: {}, run: () => Promise.resolve(0) };
