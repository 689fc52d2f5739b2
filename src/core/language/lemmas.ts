import type { Upos } from '../model/reading.js';

/** Table of `lemmas.json`: irregular forms by part of speech, and the verbs that the suffix rule may restore an `e` for. */
export interface LemmaTable {
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly verbs: readonly string[];
}

/** Gives the dictionary form of a word. */
export type Lemmatise = (form: string, upos: Upos) => string;

/**
 * A lemmatiser from the treebanks' irregular forms and suffix rules: `-ies` → `-y`, `-es`, `-s`; for verbs `-ing` and
 * `-ed` with the doubled consonant or the silent `e` restored where the result is a known verb. Names keep their spelling.
 */
export function toLemmatiser(table: LemmaTable): Lemmatise {
  const verbs = new Set(table.verbs);
  const cache = new Map<string, string>();
  return (form, upos) => {
    if (upos === 'PROPN') return form;
    const key = `${upos} ${form}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const lower = form.toLowerCase().replace(/’/g, "'");
    const lemma = table.exceptions[upos]?.[lower] ?? bySuffix(lower, upos, verbs);
    if (cache.size > 50_000) cache.clear();
    cache.set(key, lemma);
    return lemma;
  };
}

function bySuffix(form: string, upos: Upos, verbs: ReadonlySet<string>): string {
  if (upos === 'NOUN') return withoutPlural(form);
  if (upos !== 'VERB' && upos !== 'AUX') return form;
  if (verbs.has(form)) return form;
  const ing = /^(.{2,})ing$/.exec(form);
  if (ing) return restore(ing[1]!, verbs);
  const ied = /^(.{2,})ied$/.exec(form);
  if (ied) return `${ied[1]!}y`;
  const ed = /^(.{2,})ed$/.exec(form);
  if (ed) return restore(ed[1]!, verbs);
  return withoutPlural(form);
}

function restore(stem: string, verbs: ReadonlySet<string>): string {
  const doubled = /(.)\1$/.test(stem) ? stem.slice(0, -1) : null;
  if (verbs.has(stem)) return stem;
  if (verbs.has(`${stem}e`)) return `${stem}e`;
  if (doubled !== null && verbs.has(doubled)) return doubled;
  if (doubled !== null && !/[lsfz]$/.test(doubled)) return doubled;
  return /(?:at|iz|is|ur|uc|rc|nc|v|dg|rg|bl|as|os|us|[aeio]r)$/.test(stem) && !/(?:er|or)$/.test(stem)
    ? `${stem}e`
    : stem;
}

function withoutPlural(form: string): string {
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(form)) return form.slice(0, -2);
  if (/[^sui]s$/.test(form) && form.length > 2) return form.slice(0, -1);
  return form;
}
