import type { Rule } from '../../model/rule.js';

/** Rules by which names are found. */
export const NAME_RULES: readonly Rule[] = [
  { id: 'dossier/names', says: "The dossier's table of names has it.", examples: ['names.tsv: «Edrik Vansol» ⇥ E. Vansoll'], not: ['names.tsv: Edrik Vansol ⇥ !Orla Vansol'] },
  { id: 'dossier/parties', says: "The dossier's table of parties has it.", examples: ['parties.tsv: «Tarvian army» ⇥ Tarvian forces; the army'], not: ['The army held the bridge.'] },
  { id: 'dossier/outlets', says: "The dossier's table of outlets has it.", examples: ['outlets.tsv: «Orbel Press» ⇥ orbel.example'], not: ['The press was there.'] },
  { id: 'name/reader', says: 'The reader takes the words for a name.', examples: ['«Besk» fell on Friday.'], not: ['The village fell on Friday.'] },
  { id: 'name/after-role', says: 'Words in capitals behind a role or rank name a person.', examples: ['The ministry\'s spokesman «Edrik Vansol» spoke.', 'Colonel «Mirja Taal» left.'], not: ['The spokesman said so.'] },
  { id: 'name/with-age', says: 'Two or three words in capitals with an age behind them name a person.', examples: ['«Orla Petrin», 42, fled.'], not: ['On Monday, 42 people fled.'] },
  { id: 'name/short-form', says: 'A last name stands for the full name that the report gives elsewhere.', examples: ['Colonel Edrik Vansol spoke. «Vansol» gave no figures.'], not: ['Vansol spoke.'] },
  { id: 'name/institution', says: 'A noun such as "ministry", "council" or "office" with the name of its owner, field or seat names an organisation.', examples: ["«Armenia's defence ministry» denied it.", 'The «Ministry of Internal Affairs of Georgia» denied it.'], not: ['The ministry denied it.'] },
  { id: 'name/force', says: 'A noun such as "army", "forces" or "rebels" with the name of its owner names a party.', examples: ['«Ukrainian forces» withdrew.', 'The «army of Sudan» withdrew.', '«Liwa al-Besk» withdrew.'], not: ['Its forces withdrew.'] },
  { id: 'name/short-letters', says: 'Letters in brackets stand for the name in front of them.', examples: ['The Northern Relief Council («NRC») left. The «NRC» came back.'], not: ['The council (see below) left.'] },
  { id: 'outlet/table', says: 'The built-in table of outlets and agencies has it.', examples: ['«Reuters» reported it.'], not: ['The trend is down.'] },
  { id: 'outlet/short-form', says: 'The first word of an outlet stands for the full name that the report gives elsewhere.', examples: ['Yonhap News Agency reported it. «Yonhap» quoted him.'], not: ['Yonder lies the town.'] },
  { id: 'equipment/model', says: 'Letters and digits of a weapon or vehicle, or its well-known name.', examples: ['An «F-16» fell.', 'They fired «BM-21» rockets.'], not: ['The G-20 met.', 'On the M4 road'] },
  { id: 'parties/conflicts', says: 'The built-in table of conflicts names the parties that fight, and who fights beside whom, with its source.', examples: ['«Ukrainian forces» withdrew.'], not: ['The forces withdrew.'] },
  { id: 'parties/told-of-fighting', says: 'Where no table knows the war, two countries whose forces the reports tell of, and of both sides of fighting, are its two sides; not where rebels or allies fight too.', examples: ['«Peruvian jets» bombed the outpost. Both sides fired. «Ecuadorian troops» fought on.'], not: ['Peruvian jets flew over the town.'] },
  { id: 'parties/countries', says: 'A country by its name, demonym or seat of government is a party of its own, without a side.', examples: ['«Norway» offered to mediate.', '«Norwegian» ships left.'], not: ['The country offered to mediate.'] },
]; // prettier-ignore
