import type { Rule } from '../model/rule.js';

const BRODER = 'Broder 1997, "On the resemblance and containment of documents" (sketches of shingles)';
const EDITEX = 'Zobel and Dart 1996, "Phonetic string matching: lessons from information retrieval" (Editex)';

/** How names of all reports become entities. */
const entityRules: readonly Rule[] = [
  { id: 'entity/party-of-name', says: 'The words of a name, or a row of the tables, tell the party that it belongs to.', examples: ['The «Kelmar» army held the bridge.'], not: ['The army held the bridge.'] },
  { id: 'entity/party-of-role', says: 'The office that stands beside a person\'s name tells the party that he or she belongs to.', examples: ['«Kelmar defence ministry spokesman» Artun Ovan spoke.'], not: ['Artun Ovan spoke of Kelmar.'] },
  { id: 'entity/same-name', says: 'A place without coordinates is the one place of that name that has them.', examples: ['Guns hit «Arlen» at night.'], not: ['Guns hit a town at night.'] },
  { id: 'entity/same-sound', says: 'Two spellings of a personal name that sound alike are one person where party, side or office agree and none of them differs.', examples: ['Spokesman «Wigen Bedrosyan» said so; «Vigen Petrosian», the spokesman, said more.'], not: ['President Anvar Karov met Sabit Karov, the minister.'], source: EDITEX },
  { id: 'entity/short-name-of-outlet', says: 'The first words of an outlet\'s name, in a report of that outlet, are the outlet.', examples: ['«Harbour» could not verify the claim.'], not: ['The harbour was closed.'] },
  { id: 'entity/surname-of-one', says: 'A surname alone is the one person of that surname whose office or party agrees.', examples: ['President «Karov» spoke at noon.'], not: ['Karov and Karov are brothers.'] },
]; // prettier-ignore

/** How copies, passages and origins are found. */
const originRules: readonly Rule[] = [
  { id: 'copy/same-words', says: 'Two reports share a sentence where half of its runs of five words are in both.', examples: ['«The two sides exchanged fire along the river all night».'], not: ['There was fire along the river.'], source: BRODER },
  { id: 'copy/reworded', says: 'Sentences of two reports are one, reworded or translated, where numbers and names agree, words or meanings are near, and at least three sentences of the reports do so.', examples: ['«In Arlen 12 people perished on Friday, told doctor Karov».'], not: ['On Friday there were losses in Arlen.'], source: BRODER },
  { id: 'origin/according-to-agency', says: 'The words credit an agency, which is then the origin of the passage.', examples: ['Arlen was hit, «according to Mistral Agency».'], not: ['Arlen was hit, according to plan.'] },
  { id: 'origin/bystander', says: 'People of the place who tell what they saw are an origin of their own.', examples: ['«Residents» heard two blasts.'], not: ['Two blasts were heard.'] },
  { id: 'origin/copied-words', says: 'A report prints words of another origin\'s text.', examples: ['«The two sides exchanged fire along the river all night».'], not: ['The night was calm.'] },
  { id: 'origin/credit', says: 'A dateline, a byline or a source line credits the agency with the text.', examples: ['ARLEN («Mistral Agency») - The guns were silent.'], not: ['Mistral Agency has an office in Arlen.'] },
  { id: 'origin/own-correspondent', says: 'The outlet\'s own people saw it: a primary source beside every statement.', examples: ['«Our correspondent saw» smoke over Arlen.'], not: ['Smoke was seen over Arlen.'] },
  { id: 'origin/own-voice', says: 'Nobody is said to speak: the outlet says it itself.', examples: ['«Harbour Post»: The bridge is closed.'], not: ['The army said the bridge was closed.'] },
  { id: 'origin/passive', says: 'A passive that names no speaker is an origin that nobody knows, and never counts as independent.', examples: ['Dozens «are reported» killed.'], not: ['The army reported dozens killed.'] },
  { id: 'origin/relayed-toll', says: 'An outlet that gives a side\'s own running toll in its own voice, with the same number, relays it.', examples: ['So far «196 soldiers» of Kelmar are dead.'], not: ['So far dozens are dead.'] },
  { id: 'origin/running-toll', says: 'The states of one party\'s running toll are one origin, whichever institution gives them and whoever prints them.', examples: ['24 more fell, bringing the toll to «187 since Sunday».'], not: ['The shelling killed three.'] },
  { id: 'origin/same-quotation', says: 'The same quoted words of one speaker in two reports are one statement.', examples: ['“«We shall hold every street of this town»,” Karov said.'], not: ['“Yes,” Karov said.'] },
  { id: 'origin/same-statement', says: 'Two reports in which one party says the same act of the same place, or the same figures, print one statement.', examples: ['«The Kelmar ministry said» Bessok had been taken.'], not: ['The ministry spoke twice on Friday.'] },
  { id: 'origin/statement', says: 'What a speaker says on one occasion is an origin; a speaker who is named anew makes a new statement.', examples: ['«The ministry said» the bridge was closed.'], not: ['The bridge was closed.'] },
  { id: 'passage/according-to-agency', says: 'A sentence that credits an agency goes back to that agency.', examples: ['«The bridge was hit, according to Mistral Agency».'], not: ['The bridge was hit, according to the mayor.'] },
  { id: 'passage/copied-words', says: 'A sentence that another report has as well goes back to the one credited to an agency, else to the one that appeared first.', examples: ['«The two sides exchanged fire along the river all night».'], not: ['Fire was exchanged.'], source: BRODER },
]; // prettier-ignore

/** How incidents get their place and time. */
const incidentRules: readonly Rule[] = [
  { id: 'incident/place-of-claims', says: 'The narrowest place that a claim of the incident gives.', examples: ['Shells hit «Arlen», in Highmark.'], not: ['Shells fell.'] },
  { id: 'incident/time-of-claims', says: 'The time that all claims of the incident leave open; of a running toll the time that they cover.', examples: ['Shells hit Arlen «on Friday».'], not: ['Shells hit Arlen.'] },
]; // prettier-ignore

/** What one claim is to another. */
const relationRules: readonly Rule[] = [
  { id: 'relation/adds-detail', says: 'A claim of the same happening tells who, where, when, how many or with what, where the other does not, without conflict.', examples: ['Shells «of 122 mm» hit Arlen.'], not: ['Shells hit Corvo.'] },
  { id: 'relation/admission', says: 'The side against which a claim speaks says the same.', examples: ['Kelmar confirmed that it had «lost Bessok».'], not: ['Vesk said again that it had taken Bessok.'] },
  { id: 'relation/bare-denial-of-nearest', says: 'A denial without content denies the nearest claim before it that another side makes, an accusation of the denier first.', examples: ['Kelmar accused Vesk of shelling Arlen. Vesk denied «the claim».'], not: ['Vesk denied that its guns hit Arlen.'] },
  { id: 'relation/copied-words', says: 'Both claims stand in one sentence that the reports share.', examples: ['«Guns hit Arlen all night, the mayor said».'], not: ['Guns hit Arlen.'] },
  { id: 'relation/denial-by-relative-clause', says: '"Which X denied" denies the claim of the same sentence.', examples: ['Kelmar said it took Bessok, «which» Vesk denied.'], not: ['Vesk, which borders the sea, denied it.'] },
  { id: 'relation/denial-in-other-report', says: 'A denial with content denies the claim of that content in another report.', examples: ['Pallia denied that «its jet shot down the plane».'], not: ['Pallia denied everything.'] },
  { id: 'relation/denial-of-content', says: 'A denial with content denies the claim of that content in the same report.', examples: ['Pallia denied that «its jet shot down the plane».'], not: ['Pallia denied everything.'] },
  { id: 'relation/each-blames-the-other', says: 'Two speakers name different actors for one act, of whom one is the other speaker, or one of them accuses.', examples: ['Kelmar accused «Vesk» of breaking the truce; Vesk accused «Kelmar».'], not: ['Kelmar accused Vesk twice.'] },
  { id: 'relation/far-apart', says: 'Two sources that nobody knows to be of one side give a running toll, counted since one day and within three days, of which one is three times the other: no count grows so.', examples: ['The prosecutor counts «96» dead since Monday, the press office «400».'], not: ['The ministry gives 96 dead and a day later 110.'] },
  { id: 'relation/held-or-taken', says: 'One account says that a place is held, another, of a day not later, that the enemy has taken it.', examples: ['Vesk took Bessok, its army said; «Bessok is still in the hands of Kelmar», the mayor said.'], not: ['Kelmar held Bessok until Vesk took it on Friday.'] },
  { id: 'relation/inflicted-against-own', says: 'Losses that a side claims to have inflicted and those that the other admits are apart: same side, status, harm, start and days.', examples: ['Vesk says «2,700» Kelmar soldiers fell; Kelmar says «196».'], not: ['Kelmar lost 196 soldiers and Vesk 44.'] },
  { id: 'relation/later-count', says: 'A later report, or one that says that the count rose, gives a higher number for the harm of one happening, and does not speak for the other side.', examples: ['The toll of the strike rose to «14».'], not: ['Another strike killed 14.'] },
  { id: 'relation/later-toll-of-side', says: 'A later, higher state of a side\'s running toll, by the side or by an outlet in its own voice.', examples: ['Kelmar now gives «217» dead where it gave 196.'], not: ['Kelmar gives 217 wounded where it gave 196 dead.'] },
  { id: 'relation/none-or-some', says: 'A side says that it lost nothing of a sort where and when another account tells of such a loss.', examples: ['Kelmar shot down a jet on Friday; Vesk said that «no aircraft were lost on Friday».'], not: ['Kelmar shot down a jet; Vesk could not say whether any was lost.'] },
  { id: 'relation/numbers-differ', says: 'Two origins give numbers of one happening that cannot both hold.', examples: ['The mayor counted «14» dead in the strike, the army «3».'], not: ['At least 3 died in the strike; the mayor counted 14.'] },
  { id: 'relation/said-not-to-be', says: 'Somebody tells as a fact that something did not happen which another claim says did.', examples: ['«The mill was not burned», the chief said; the mayor had said that raiders burned the mill.'], not: ['Nobody knows whether the mill was burned.'] },
  { id: 'relation/own-deed-negated', says: 'Somebody says that his own people did not do what another claim tells of them.', examples: ['“«Our guns did not fire on Arlen»,” a Vesk commander said, after the mayor had named Vesk.'], not: ['The mayor said that Vesk had not fired.'] },
  { id: 'relation/other-actor', says: 'Two origins name different sides for one act.', examples: ['«Vesk» guns hit the school, the mayor said; the army named «Kelmar».'], not: ['Both sides fired.'] },
  { id: 'relation/other-hour', says: 'Two reports of one story tell hours of its act that are more than three quarters of an hour apart.', examples: ['The attack began «at nine in the evening», police said; a driver says «half past five in the afternoon».'], not: ['The attack began at nine and ended at ten in the evening.'] },
  { id: 'relation/other-place', says: 'Two accounts put what happened once, to one named thing on one day, at two places more than ten kilometres apart.', examples: ['A «Su-25» was shot down over Arlen on Friday; another report has it over Corvo.'], not: ['Two drones were shot down on Friday, one over Arlen, one over Corvo.'] },
  { id: 'relation/other-source', says: 'Another primary source, which does not speak for the same side, says the same.', examples: ['The «Continental Union» saw shells hit Arlen as well.'], not: ['The Kelmar ministry said what the Kelmar army had said.'] },
  { id: 'relation/other-time', says: 'Two accounts of what one thing suffers once, at one place, tell days or hours that do not meet and lie at most four days apart.', examples: ['The bridge of Arlen was blown up «on Thursday»; the army says on Friday.'], not: ['Arlen was shelled on Thursday and on Friday.'] },
  { id: 'relation/own-observation', says: 'Somebody who saw it tells the same as another primary source.', examples: ['«Our correspondent saw» shells hit Arlen.'], not: ['Arlen is said to be hit.'] },
  { id: 'relation/same-count-in-story', says: 'An outlet gives a speaker\'s number of one happening in its own voice, in a report of the same story.', examples: ['The mayor of Arlen counts «14» dead at the market; another page writes that «14» people died there.'], not: ['The mayor counts 14 dead at the market; at the mill 14 people died.'] },
  { id: 'relation/same-number', says: 'Two sides, or a side and an outsider, give one number of one scope.', examples: ['The Union, too, counts «196» dead soldiers of Kelmar.'], not: ['The Union counts 196 dead civilians.'] },
  { id: 'relation/same-origin', says: 'Both reports print what one agency or outlet tells of one happening.', examples: ['Guns hit Arlen, «Mistral Agency» reported.'], not: ['Guns hit Arlen.'] },
  { id: 'relation/same-state-of-toll', says: 'Both reports give the same state of one side\'s running toll.', examples: ['Kelmar has reported «196» military deaths.'], not: ['Kelmar has reported many deaths.'] },
  { id: 'relation/same-statement', says: 'Both reports print one statement of one speaker.', examples: ['«Kelmar said it had taken Bessok».'], not: ['Kelmar spoke.'] },
  { id: 'relation/toll-shrinks', says: 'A running toll that is later and lower than an earlier one of the same side, status and harm: it can only grow.', examples: ['Kelmar gives «217» dead where Vesk had claimed «2,700» two days before.'], not: ['Kelmar gives 217 dead where Vesk claimed 2,700 two days later.'] },
]; // prettier-ignore

/** Every rule of the reconcile stage. */
export const RECONCILE_RULES: readonly Rule[] = [...entityRules, ...originRules, ...incidentRules, ...relationRules];
