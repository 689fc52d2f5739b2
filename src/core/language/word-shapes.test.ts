import { expect, it } from 'vitest';
import { toShape } from './word-shapes.js';

it.each([
  ['shelling', 1],
  ['Army', 2],
  ['UN', 3],
  ['McLeod', 4],
  ['al-Amari', 4],
  ['U.S.', 3],
  ['J.', 5],
  ['2,300', 6],
  ['24/7', 6],
  ['M777', 7],
  ['—', 8],
  ['“', 9],
  ['»', 10],
  ["'", 10],
  ['½', 8],
  ['5+', 11],
])('gives “%s” class %i', (word, shape) => {
  expect(toShape(word)).toBe(shape);
});
