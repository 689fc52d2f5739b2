import type { LexiconBlock } from './lexicon-block.js';

/** Law and the street: arrests, inquiries, releases, protests. */
export const LAW_WORDS: readonly LexiconBlock[] = [
  ['detain', 'verb', 3, 'act', `
    detain arrest abduct kidnap imprison jail apprehend incarcerate intern handcuff nab remand`],
  ['detain', 'noun', 3, 'deed', `
    arrest detention kidnapping abduction imprisonment internment captivity hostage-taking custody`],
  ['detain', 'phrase', 3, 'act', `
    back to prison, be taken prisoner, behind bars, break up … cell, bust … cell, capture alive, capture … alive,
    capture … fighter, capture … serviceman, capture … soldier, disappear from … home, disappear without trace, drag
    … away, enforced disappearance, forcibly disappear, give herself up, give himself up, give themselves up, go to
    prison, hold captive, hold hostage, hold without bail, hold … against … will, hold … fighter, hold … in custody,
    hold … in jail, hold … in … jail, hold … prisoner, hold … soldier, hold … without bail, hostage crisis, hostage
    situation, house arrest, in custody, in jail, in prison, lead … away, lock up, lock … up, make … arrest, march …
    away, place … under arrest, prison sentence, prisoner of war, put … under arrest, remand … in custody, round up,
    send … to jail, send … to prison, serve … month, serve … sentence, serve … year, snatch … from, surrender after,
    surrender peacefully, surrender to … authority, surrender to … police, take alive, take captive, take hostage,
    take into custody, take prisoner, take … captive, take … hostage, take … in for questioning, take … into
    custody, take … prisoner, turn herself in, turn himself in, turn themselves in, under arrest`],
  ['release', 'verb', 3, 'act', 'release repatriate pardon parole'],
  ['release', 'verb', 1, 'act', 'free exchange swap return'],
  ['release', 'noun', 3, 'deed', 'release repatriation swap liberation amnesty parole pardon handover'],
  ['release', 'phrase', 3, 'act', `
    amnesty for, be freed, escape from captivity, exchange of body, exchange of prisoner, exchange … prisoner, free
    … hostage, free … prisoner, hand over … body, hand over … captive, hand over … prisoner, hand over … remain,
    hand … back, hand … over, on bail, prisoner exchange, prisoner swap, recover … hostage, regain … freedom, return
    of prisoner, return of … body, return … body, return … remain, secure … release, set free, swap … prisoner,
    transfer of prisoner, walk free`],
  ['investigate', 'verb', 3, 'act', `
    investigate prosecute indict probe sentence convict charge interrogate arraign acquit testify subpoena exhume
    scrutinise scrutinize`],
  ['investigate', 'noun', 3, 'deed', `
    investigation inquiry enquiry probe trial prosecution indictment inspection tribunal verdict autopsy post-mortem
    postmortem arraignment lawsuit conviction manhunt`],
  ['investigate', 'noun', 2, 'deed', 'evidence clue motive warrant hearing suspect'],
  ['investigate', 'phrase', 3.4, 'act', `
    arrest warrant, ballistic report, ballistic test, be found guilty, be identified as, be indicted, be prosecuted,
    be wanted for, bring charge, cause of death, cause of … fire, cctv footage, charge with, charge … with, collect
    … sample, commission of inquiry, confiscate, convict … of, count of, court appearance, court hearing, crime
    scene, criminal charge, criminal complaint, death penalty, death sentence, determine … cause, dna evidence, dna
    test, establish … identity, face charge, face trial, face … charge, face … count, face … trial, file charge,
    file … charge, find out what, find … evidence, find … guilty, follow … lead, forensic examination, forensic
    policeman, forensic team, forensic test, foul play, go on trial, grand jury, hand down … sentence, hunt for …
    gunman, hunt for … suspect, identify … as, interview … witness, issue … warrant, life sentence, main suspect,
    murder charge, murder inquiry, murder investigation, on trial, open … inquiry, open … investigation, open …
    probe, order … inquiry, order … investigation, order … probe, person of interest, plead guilty, plead not
    guilty, press charge, press … charge, prime suspect, prison sentence, prison term, pursue … lead, question …
    witness, raid … home, raid … house, recover … gun, recover … shell, recover … weapon, search for … suspect,
    search of, search warrant, search … apartment, search … home, search … vehicle, sentence … to, set … bail,
    surveillance footage, suspect in, take … sample, track down, track … down, treat … as murder, treat … as
    potentially, treat … as suspicious, treat … as … arson, treat … as … murder, under investigation`],
  ['investigate', 'phrase', 3, 'act', `
    appear in court, be arraigned, bring to justice, collect … evidence, criminal case, discover … body, establish …
    responsibility, examine … site, fact finding, fact-finding mission, find … body, gather evidence, hunt …
    suspect, launch … inquiry, launch … investigation, look into, manhunt, open … case, put on trial, question …
    suspect, search … house, search … suspect, stand trial, war crimes tribunal`],
  ['protest', 'verb', 3, 'address', 'protest rally demonstrate riot'],
  ['protest', 'verb', 1, 'address', 'march chant'],
  ['protest', 'noun', 3, 'address', `
    protest demonstration riot rally sit-in picket unrest vigil disturbance rioting protester demonstrator rioter`],
  ['protest', 'noun', 2, 'address', 'uprising revolt mutiny insurrection'],
  ['protest', 'phrase', 3, 'address', `
    anti-government, block … road, boycott … election, break up … demonstration, break up … protest, break up …
    rally, build … barricade, burning barricade, candle-lit vigil, candlelight vigil, carry placard, chant slogan,
    chant … slogan, civil disobedience, civil unrest, clash with police, disperse … crowd, disperse … demonstrator,
    disperse … protester, erect … barricade, general strike, go on strike, hunger strike, hurl stone, hurl … stone,
    in protest, industrial action, labour strike, march against, march on, march through, mass rally, molotov
    cocktail, occupy … square, open-ended strike, pelt … with, petrol bomb, police clash with, protest march, riot
    police, rise up against, rubber bullet, set up … barricade, social unrest, stage … protest, stage … rally, stage
    … sit-in, stage … walkout, stop work, street protest, take to the street, take to the streets, tear gas, throw
    bottle, throw rock, throw stone, throw … bottle, throw … rock, throw … stone, water cannon, work stoppage`],
]; // prettier-ignore
