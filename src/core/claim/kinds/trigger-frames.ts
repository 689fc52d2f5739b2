/** Which dependants of a trigger name who acts and who or what is acted upon. A preposition stands as `obl:on`, `nmod:by`. */
export interface TriggerFrame {
  readonly agent: readonly string[];
  readonly target: readonly string[];
}

/** Argument frames. A passive turns `obj` into `nsubj:pass` and the agent into `obl:by`; both are listed. */
export const FRAMES = {
  /** "they shelled the town" */
  act: { agent: ['nsubj', 'obl:by', 'obl:agent'], target: ['obj', 'nsubj:pass'] },
  /** "they fired on the town", "rockets fell on the town" */
  aim: {
    agent: ['nsubj', 'obl:by', 'obl:agent'],
    target: ['obl:on', 'obl:at', 'obl:against', 'obl:into', 'obl:towards'],
  },
  /** "the blast shook the town", "a mine went off" */
  event: { agent: [], target: ['obj', 'obl:in', 'obl:near'] },
  /** "they clashed with rebels" */
  mutual: { agent: ['nsubj'], target: ['obl:with', 'obl:against', 'obj'] },
  /** "they sent medicine to the town", "granted them asylum": whoever is given something, not what is given */
  give: { agent: ['nsubj', 'obl:by', 'obl:agent'], target: ['iobj', 'obl:to', 'obl:for', 'nmod:to', 'nmod:for'] },
  /** "they met the envoy", "spoke with the envoy", "mediated between both sides" */
  meet: { agent: ['nsubj'], target: ['obl:with', 'obj', 'obl:to', 'obl:between'] },
  /** "they withdrew from the hill" */
  move: { agent: ['nsubj', 'obl:by'], target: ['obj'] },
  /** "they called on both sides to stop" */
  address: { agent: ['nsubj'], target: ['obl:on', 'obl:to', 'obl:with', 'obj', 'obl:for'] },
  /** "they accused the army of shelling" */
  blame: { agent: ['nsubj'], target: ['obj', 'nsubj:pass', 'obl:on', 'obl:of'] },
  /** "the shelling of the town by the army", "the army's attack on the town" */
  deed: { agent: ['nmod:by', 'nmod:poss'], target: ['nmod:of', 'nmod:on', 'nmod:against', 'nmod:in'] },
  /** "talks between both sides", "clashes with rebels" */
  between: { agent: ['nmod:between', 'nmod:of', 'nmod:poss'], target: ['nmod:with', 'nmod:between', 'nmod:against'] },
  /** "five people died" */
  suffer: { agent: [], target: ['nsubj', 'nsubj:pass', 'obj', 'nmod:of', 'nmod:among'] },
} as const satisfies Readonly<Record<string, TriggerFrame>>;

/** Name of a row of `FRAMES`. */
export type FrameName = keyof typeof FRAMES;
