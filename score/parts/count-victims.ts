import type { FigureMention } from '../../src/core/model/mention.js';
import type { Reading } from '../../src/core/model/reading.js';

/** Killed and injured of the happening that a report is about. */
export interface VictimCounts {
  readonly killed: number;
  readonly injured: number;
}

/** One report for counting. */
export interface CountedReport {
  readonly reading: Reading;
  readonly figures: readonly FigureMention[];
}

/** What is said of somebody named or definite ("the driver died"), who is no figure. */
const SINGLE_KILLED =
  /\b(?:(?:was|were|been|being|is) (?:\w+ly )?(?:shot (?:\w+ ){0,3}(?:and|to) (?:killed|death)|shot dead|killed|slain|murdered|found dead|dead)|pronounced (?:him |her |them )?dead|(?:fatally (?:shot|shooting|wounded)|killed|killing|shot and killed|shooting and killing) (?:himself|herself|him|her|his|the|[A-Z]\w+)|(?:he|she|victim|man|woman|boy|girl|driver|suspect|teen|teenager|[A-Z][a-z]+) (?:later |had |also |has )?died\b(?! down)|later died|shooting death|homicide victim|fatal shooting|(?:death|slaying|killing|murder) of (?:his|her|the|a|an|[A-Z]\w+)|died (?:at|on|from|of|in|there|later|after))/;
const SINGLE_HURT =
  /\b(?:(?:was|were|been|being|got) (?:\w+ly )?(?:shot|wounded|injured|grazed|hit by (?:a |the )?(?:bullet|gunfire|stray))|gunshot wounds?|(?:critical|stable|serious|fair|good|guarded) (?:but stable )?condition|non-? ?life-? ?threatening|life-threatening injuries|hospitali[sz]ed|(?:shot|shooting|wounded|wounding|striking|struck) (?:himself|herself|him|her|his|the (?:man|woman|victim|teen|driver|suspect|officer|boy|girl))|expected to (?:survive|recover|be ok))\b/;
const SURELY_HURT =
  /\b(?:(?:critical|stable|serious|fair|good|guarded) (?:but stable )?condition|non-? ?life-? ?threatening|expected to (?:survive|recover)|(?:was|were) (?:\w+ly )?(?:wounded|injured))\b/;
const NOT_SO =
  /\b(?:no one|nobody|not|n't|no|nor|never|without|tried|attempted|threatened|attempting|trying|if|could)\b/i;

/**
 * Counts the victims of the one happening that a report tells of. The rules, in order: figures of one verb are added up
 * ("a man and a woman were killed"), the largest such sum counts; running tolls of a year or a war do not. Where people are
 * said to be hit and not how badly, those not killed are injured. Where no figure tells of killed (injured), a sentence that
 * says so of somebody named or definite counts one.
 */
export function countVictims(text: string, report: CountedReport): VictimCounts {
  const { reading } = report;
  // One person told of in five sentences would be five.
  const figures = report.figures.filter((one) => one.rule !== 'figure/one-person');
  const most = (what: FigureMention['what']): number => {
    const sums = new Map<number, number>();
    for (const one of figures) {
      if (one.what !== what || one.mode === 'cumulative' || one.partOf !== null) continue;
      sums.set(one.harmWord, (sums.get(one.harmWord) ?? 0) + (one.best ?? one.low ?? 0));
    }
    const parts = figures
      .filter((one) => one.what === what && one.partOf !== null)
      .map((one) => one.best ?? one.low ?? 0);
    return Math.max(0, ...sums.values(), ...parts);
  };
  let killed = most('killed');
  const hit = most('casualties');
  const says = (pattern: RegExp): boolean =>
    reading.sentences.some((sentence) => {
      const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000));
      const found = pattern.exec(words);
      return found !== null && !NOT_SO.test(words.slice(Math.max(0, found.index - 25), found.index + found[0].length));
    });
  if (killed === 0 && says(SINGLE_KILLED)) killed = 1;
  let injured = Math.max(most('wounded'), hit - killed);
  if (injured === 0 && says(killed > 0 ? SURELY_HURT : SINGLE_HURT)) injured = killed > 0 ? 0 : 1;
  return { killed, injured: Math.max(0, injured) };
}
