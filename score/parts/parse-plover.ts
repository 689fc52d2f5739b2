/** One coded sentence: who did what to whom. */
export interface PloverRecord {
  readonly id: string;
  readonly text: string;
  /** A current name of PLOVER: `REQUEST`, `ASSAULT` … */
  readonly event: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** The records of a file, and how many were left out since their event has another name. */
export interface PloverRecords {
  readonly records: readonly PloverRecord[];
  readonly leftOut: number;
}

/** Names of the draft that the gold was coded by, and what they are called now. */
const RENAMED: Readonly<Record<string, string>> = { DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE', FIGHT: 'ASSAULT' };

interface RawRecord {
  readonly id?: string;
  readonly text?: string;
  readonly event?: string;
  /** A list; the published file has a plain string here and there, which names nobody. */
  readonly source?: readonly { readonly actorText?: string }[] | string;
  readonly target?: readonly { readonly actorText?: string }[] | string;
}

/** Reads a gold standard file (a JSON list); `names` are the event names that can be right, all others are left out. */
export function parsePlover(json: string, names: ReadonlySet<string>): PloverRecords {
  const records: PloverRecord[] = [];
  let leftOut = 0;
  for (const [at, raw] of (JSON.parse(json) as RawRecord[]).entries()) {
    if (raw.text === undefined || raw.event === undefined) continue;
    const event = RENAMED[raw.event] ?? raw.event;
    if (!names.has(event)) {
      leftOut += 1;
      continue;
    }
    records.push({
      id: raw.id ?? String(at),
      text: raw.text,
      event,
      sources: toTexts(raw.source),
      targets: toTexts(raw.target),
    });
  }
  return { records, leftOut };
}

function toTexts(actors: RawRecord['source']): string[] {
  if (actors === undefined || typeof actors === 'string') return [];
  return actors.map((actor) => actor.actorText ?? '').filter((text) => text !== '');
}
