import type { Change, HeldClaim } from './held-report.js';

/** The first claims of each key, kept up to date claim by claim. */
export interface KeyedHeads {
  /** Takes claims out and in; positions must be those of now. */
  update(change: Change<HeldClaim>): void;
  /** Lets go of all claims: none will come or go any more. */
  forget(): void;
  /** The first claims of a key in the ledger's order; the same list as before where none of them is another. */
  headOf(key: string): readonly HeldClaim[];
}

/** `most` is how many claims of a key are looked at; `keysOf` gives none for claims that are not to be found. */
export function makeKeyedHeads(options: {
  readonly keysOf: (held: HeldClaim) => readonly string[];
  readonly most: number;
}): KeyedHeads {
  const lists = new Map<string, HeldClaim[]>();
  const heads = new Map<string, readonly HeldClaim[]>();
  const NOBODY: readonly HeldClaim[] = [];
  return {
    update({ removed, added }) {
      const touched = new Map<string, Set<HeldClaim>>();
      for (const held of removed)
        for (const key of new Set(options.keysOf(held))) touched.set(key, (touched.get(key) ?? new Set()).add(held));
      for (const [key, gone] of touched) lists.set(key, lists.get(key)!.filter((held) => !gone.has(held))); // prettier-ignore
      const grown = new Set<string>();
      for (const held of added)
        for (const key of new Set(options.keysOf(held))) {
          const list = lists.get(key);
          if (!list) lists.set(key, [held]);
          // Most claims come in the ledger's order.
          else if (list.length === 0 || list[list.length - 1]!.at < held.at) list.push(held);
          else {
            list.push(held);
            grown.add(key);
          }
          if (!touched.has(key)) touched.set(key, new Set());
        }
      for (const key of grown) lists.get(key)!.sort((a, b) => a.at - b.at);
      for (const key of touched.keys()) {
        const list = lists.get(key)!;
        const head = heads.get(key);
        if (list.length === 0) {
          lists.delete(key);
          heads.delete(key);
        } else if (!head || head.length !== Math.min(list.length, options.most) || head.some((held, at) => held !== list[at])) heads.set(key, list.slice(0, options.most)); // prettier-ignore
      }
    },
    forget() {
      lists.clear();
      heads.clear();
    },
    headOf: (key) => heads.get(key) ?? NOBODY,
  };
}
