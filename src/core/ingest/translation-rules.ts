import type { Rule } from '../model/rule.js';

/** A sign of machine translation: what it marks is wrong, or nearly so, in written English. */
export interface TranslationRule extends Rule {
  /**
   * `strong` where edited English does not have it: two kinds settle the matter. `slip` where hasty writers do it too: as
   * strong, but nothing by itself. `weak` where good writers do it now and then.
   */
  readonly weight: 'strong' | 'slip' | 'weak';
  /** Finds the words; run on single paragraphs. */
  readonly pattern: RegExp;
  /** What must not stand right before the words. */
  readonly notAfter?: RegExp;
  /** Number of different words that must be found on the page; 1 where it is not told. */
  readonly different?: number;
  /** Words found that are right after all. */
  readonly notWords?: RegExp;
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NUMBER = '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const PARTICIPLE = '(?:\\p{Ll}+ed|struck|hit|met|taken|gone|sent|left|begun|shot|brought|fought|fallen|spoken|given|broken|driven|come|visited)'; // prettier-ignore
const PASSIVE = /\b(?:is|are|was|were|been|be|being|it is|get|got)\s+$/;

/** Signs that stand inside one paragraph. */
export const translationRules: readonly TranslationRule[] = [
  {
    id: 'translation/turned-quotation-marks',
    says: 'Quotation marks stand turned or with blanks inside.',
    weight: 'strong',
    examples: ['They stood firm as rock« “, »he added.', 'He said« “, »that it went on.'],
    not: ['They stood “firm as rock”, he added.', 'He said, “We hold.”'],
    pattern: /(?<=[\p{L}.])\s“\s*,\s|(?<=[\p{L},])” \p{Ll}[^“”]{0,40} “(?=[ \n])|(?<=[\p{L}])\s+“,\s/gu,
  },
  {
    id: 'translation/number-before-noun',
    says: 'A number stands before the noun phrase that names what it counts.',
    weight: 'strong',
    examples: ['The office «put at 223 the number of its dead» on Friday.', 'This «raises at 11 the number of victims».'],
    not: ['The office put the number of the dead at 223.', 'This brings to seven the number of villages.'],
    pattern: new RegExp(`\\b(?:put(?:s|ting)?|rais(?:es|ed|ing)|elevat(?:es|ed|ing)|estimat(?:es|ed|ing)|bring(?:s|ing)?|fix(?:es|ed)) at ${NUMBER} the (?:number|toll|count|total|figure)(?: of(?: (?:its|the|their|his|her))?(?: [\\p{Ll}-]+){1,2}?(?: dead)?(?=[ .,;\\n]|$))?`, 'gu'),
  },
  {
    id: 'translation/number-order',
    says: '"Other", "near of" or "to the day" stands where the number has another word in English.',
    weight: 'strong',
    examples: ['The force said that «other 14» of its soldiers died.', 'Some «near of 900» men fell.', 'They are paid «80 crowns to the day».'],
    not: ['The other 14 were freed.', 'All other 14 villages held.', 'Two others died.', 'From 80 euros to the day of payment'],
    pattern: new RegExp(`\\bother ${NUMBER}(?= (?:of|\\p{Ll}+s)\\b)|\\bnear of ${NUMBER}|\\b\\d+ \\p{Ll}+s (?:to|at) the (?:day|hour|month)(?= *[”".,;)]| \\p{Ll}+ ?[.”"])`, 'gu'),
    notAfter: /\b(?:the|these|those|all|any|no|its|their|his|her|our|my|your|each|every|or|and|both|among|against|from|[\p{L}]+['’]s?)\s+$/iu,
  },
  {
    id: 'translation/infinitive-after-speech-verb',
    says: 'A verb of saying takes an infinitive that it has in French, Spanish or Arabic.',
    weight: 'strong',
    examples: ['The forces «reported to have repelled» an attack.', 'The leader «accused Halmara to have» sent men.'],
    not: ['They are reported to have repelled it.', 'He accused Halmara of sending men.', 'It claimed to have won.'],
    pattern: /\b(?:reported|declared|announced|stated|affirmed|informed|confirmed) to have \p{Ll}+|\b(?:accused|accuses|accusing) (?:\p{Lu}[\p{L}-]+|him|her|them)(?: \p{Lu}[\p{L}-]+){0,3} to (?:have|be)\b/gu,
    notAfter: PASSIVE,
  },
  {
    id: 'translation/broken-sentence',
    says: 'A full stop stands before a lower-case word, or alone.',
    weight: 'slip',
    examples: ['Many were «killed. since» the beginning.', 'It spread to Halmara« . »And then it ended.'],
    not: ['at 5 p.m. on Friday', 'The colonel (ret. since May) spoke.', 'Lt. van Dorn spoke.', 'It fell. Nobody slept.', 'so . . . he went'],
    pattern: /\p{L}{3,20}\. \p{Ll}{2,}(?=[ ,])|(?<=\p{Ll})[.,]? \.(?: \.)?\s(?=\p{Lu}|$)/gu,
    notWords: /^(?:ret|Lt|Gen|Col|Capt|Maj|Sgt|Adm|Cpl|Mrs|Prof|Rev|Sen|Rep|Gov|Hon|Dr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Dept|Vol|Fig|Corp|Calif|Ariz|Wyo|Wis|Conn|Mass|Penn|Fla|Ave|Avg|etc|approx|est|incl|dept|govt|max|min|inc|ltd|col|gen|capt|maj|adm|sgt|prof|rev|sen|rep|hon|cont|fig|vol|art|sec|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|ref|abs|tel|ext|ave|str|obs|viz|com|org|net|gov|pct)\. |\. (?:van|von|de|di|da|del|al|el|bin|le|la|du|der|den|ibn|http|www)$/,
  },
  {
    id: 'translation/perfect-with-date',
    says: 'The perfect stands beside a day that is over.',
    weight: 'strong',
    examples: ['Rockets «have struck on Friday» the town.', 'The army «has attacked on Monday» the town.'],
    not: ['Rockets struck the town on Friday.', 'He has been held since Friday.', 'They have talks on Friday.', 'Shops have opened on Fridays.'],
    pattern: new RegExp(`\\b(?:has|have) (?:\\p{Ll}+ly )?${PARTICIPLE} on ${DAY}\\b(?!['’]s| (?:night|morning|evening|afternoon)s\\b)`, 'gu'),
    notAfter: /\b(?:to|will|may|might|could|would|should|must|by)\s+(?:\p{L}+ )?$/u,
  },
  {
    id: 'translation/article-before-rank',
    says: 'An article stands before a rank and a name.',
    weight: 'strong',
    examples: ['«The captain Edda» Marn spoke.', 'He met «the general Ivo» Taal.'],
    not: ['Captain Edda Marn spoke.', 'The captain, Edda Marn, spoke.', 'The general Mr Taal', 'the Captain America films', 'the general Western view'],
    pattern: /\b[Tt]he (?:captain|major|colonel|general|lieutenant|sergeant|corporal|marshal|admiral|brigadier) \p{Lu}\p{Ll}+(?= \p{Lu}\p{Ll}| (?:said|says|told|declared|added|spoke|stated|announced)\b)/gu,
    notWords: /(?:Mr|Mrs|Ms|American?|European?|[A-Z][a-z]+(?:ern|ian|ish|ese))$/,
  },
  {
    id: 'translation/false-friend',
    says: 'A word stands for its neighbour in another language: an attack is rejected, a claim is qualified of.',
    weight: 'strong',
    examples: ['The troops «rejected an armoured attack» there.', 'They «rejected a “bold assault”» there.', 'He «qualified the claim of» lies.', 'They have «pushed away the accusation».', 'They «rejected three assaults» of the enemy.', 'He «greeted the initiative».'],
    not: ['The troops repelled an attack.', 'He rejected the offer after the attack.', 'He greeted the ministers.', 'He qualified the claim.', 'She rejected attacks on her character.'],
    pattern: /\brejected (?:an?|the|another|all|two|three|four|five|six|several|\d+) [“"]?(?:\p{Ll}+ ){0,2}(?:attack|assault|offensive|storm)s?\b[”"]?(?! (?:on|upon) (?:his|her|its|their)\b)|\bqualif(?:ied|ies) (?:the|this|that|his|her) \p{Ll}+ (?:of|as)\b|\bpushed away the (?:accusations?|claims?|charges?|allegations?)|\bgreeted the (?:initiative|decision|proposal|agreement|ceasefire|truce)|\bkeeps? the fire\b(?! (?:going|burning|alive|lit|in|at|under|from|away))/gu,
    notAfter: /\b(?:must|can)\s+$/,
  },
  {
    id: 'translation/verb-and-preposition',
    says: 'A verb takes a preposition or a word that it has in another language.',
    weight: 'strong',
    examples: ['He «declared at the journalists» that it held.', 'The minister «told on Saturday that» it held.', 'It «enters in the fourth» day.'],
    not: ['He told the journalists that it held.', 'He was told on Saturday that it held.', 'He enters in the evening.', 'He said at the press conference that it held.'],
    pattern: new RegExp(`\\b(?:declared|said|affirmed|stated) at the (?:journalists|reporters|newsmen)\\b|\\btold (?:on ${DAY}|yesterday|today) that\\b|\\benter(?:s|ed)? in (?:the|its|a|their) (?:\\p{Ll}+(?:th|rd|st|nd)|second|third|war|phase|force)\\b|\\bfor the \\p{Ll}+ day of continuation\\b`, 'gu'),
    notAfter: /\b(?:is|are|was|were|been|be|being|get|got|had been)\s+$/,
  },
  {
    id: 'translation/connective',
    says: 'A conjunction has one word too many or is the wrong one.',
    weight: 'strong',
    examples: ['They fought, «while that Halmara» slept.', 'Four fell«, what raises» the toll.', 'Ten died«, second a counting» of Orbel.'],
    not: ['They fought while Halmara slept.', 'He asked what raises the toll.', 'It fell and, what is more, it burned.'],
    pattern: /\b(?:while|since|although|because) that \p{Lu}\p{L}+|(?<=\p{L}), what (?:raises|brings|brought|raised|elevates|elevated)\b|, second (?:a|the|an) (?:count|counting|source|report|agency)\b/gu,
  },
  {
    id: 'translation/plural-of-mass-noun',
    says: 'A noun without plural has one.',
    weight: 'strong',
    examples: ['The war made «12,000 deads».', 'All the «aircrafts» left.', 'He had no «informations».'],
    not: ['The dead were buried.', 'All the aircraft left.'],
    pattern: /\b(?:[\d,.]+ )?(?:deads|aircrafts|informations|equipments|personnels|furnitures|ammunitions|spacecrafts|hovercrafts)\b/g,
  },
  {
    id: 'translation/adjective-after-noun',
    says: 'The adjective of a country stands after its noun, in lower case and with a plural.',
    weight: 'strong',
    examples: ['Ten «civilians tarvians» died.'],
    not: ['Ten civilians died.', 'Two soldiers, civilians and others', 'soldiers historians met'],
    pattern: /\b(?:civilians|soldiers|troops|citizens|fighters|villages|cities|planes|tanks) \p{Ll}{3,}(?:ians|eans)\b/gu,
    notWords: /(?:civil|guard|polit|mus|phys|tech|hist|elect|veget|librar|pedestr|com|opt|stat|pediatr|veterinar|theolog|custod|academ|beaut)[a-z]*s$/,
  },
  {
    id: 'translation/old-word',
    says: 'Words of an older or official register stand close together: perished, communiqué, affirmed, persons.',
    weight: 'weak',
    different: 2,
    examples: ['«Four persons» have perished, affirmed the ministry in its communiqué.'],
    not: ['Missing persons were found.', 'The men perished.'],
    pattern: /\b(?:\d+|\p{L}+(?:y|en|ee|ur|ve|ix|ht|ne|wo)) persons\b|\bpersons(?= (?:have|were|had) )|\bperished\b|\bcommuniqu[eé]\b|\baffirm(?:ed|s)\b|\bof the two (?:parts|camps)\b|\bhurted\b|\bchariots\b|\bin retirement\b|\bliving forces?\b/gu,
  },
  {
    id: 'translation/place-word',
    says: 'A noun phrase is built as in another language: minister of exterior, in the deepness of, to the road.',
    weight: 'weak',
    examples: ['The «minister of exterior» spoke.', 'It lies «in the deepness of» 31 metres.', 'They went «in the direction of» Lessen.'],
    not: ['The interior minister spoke.', 'It lies at a depth of 31 metres.', 'the direction of travel'],
    pattern: /\bminister of (?:exterior|interior|foreign|defen[cs]e of)\b|\bin the deepness of\b|\b[io]n the direction of(?= \p{Lu})|\bministry of the \p{Lu}\p{L}+ of\b|\bgeneral secretary of the \p{Lu}\p{L}+ of\b|\bthe agency \p{Lu}\p{Ll}+\b|\bsource quoted\b/gu,
  },
  {
    id: 'translation/this-day',
    says: '"This Saturday" stands for a day that is over.',
    weight: 'weak',
    examples: ['He «talked by phone this Saturday».', 'The army «attacked this Friday»'],
    not: ['He will speak this Saturday.', 'This Saturday he talks.'],
    pattern: new RegExp(`\\b\\p{Ll}+ed (?:by phone |again )?this ${DAY}\\b`, 'gu'),
    notAfter: /\b(?:be|is|are|been|being)\s+$/,
  },
]; // prettier-ignore
