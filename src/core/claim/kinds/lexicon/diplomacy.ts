import type { LexiconBlock } from './lexicon-block.js';

/** Diplomacy: talks, agreements, offers, backing, sanctions. */
export const DIPLOMACY_WORDS: readonly LexiconBlock[] = [
  ['agree', 'verb', 3, 'address', 'agree ratify'],
  ['agree', 'verb', 1, 'address', 'sign accept broker conclude approve endorse'],
  ['agree', 'noun', 3, 'between', `
    agreement truce ceasefire cease-fire armistice treaty accord pact settlement deal compromise`],
  ['agree', 'phrase', 3, 'address', `
    adopt … resolution, agree on, agree to, be committed to, broker … ceasefire, broker … truce, ceasefire
    agreement, ceasefire … hold, cessation of hostility, clinch … deal, come into force, come to terms, consent to,
    declare … ceasefire, declare … truce, ease … sanction, enter into a … agreement, enter into force, enter into …
    agreement, extend … ceasefire, extend … truce, finalise … deal, finalize … deal, form … alliance, form …
    coalition, form … government, hammer out, humanitarian ceasefire, humanitarian pause, humanitarian truce, lift …
    sanction, make … concession, memorandum of understanding, normalise … relation, normalise … tie, normalize …
    relation, normalize … tie, observe … ceasefire, offer … concession, pass … resolution, peace agreement, peace
    deal, peace treaty, reach … agreement, reach … consensus, reach … deal, reach … understanding, respect …
    ceasefire, seal … deal, shake hands on, sign … accord, sign … agreement, sign … treaty, strike … deal, take
    effect, truce … hold, unity government`],
  ['talks', 'verb', 3, 'meet', 'negotiate mediate meet confer consult'],
  ['talks', 'verb', 2, 'meet', 'visit host telephone phone contact discuss'],
  ['talks', 'verb', 1, 'meet', 'talk speak brief'],
  ['talks', 'noun', 3, 'between', `
    talk talks negotiation mediation meeting summit consultation dialogue conversation visit phone-call conference
    briefing discussion`],
  ['talks', 'phrase', 3, 'meet', `
    arrive for talk, arrive in … delegation, be in contact, be in touch with, bilateral meeting, bilateral talk, by
    phone, call … counterpart, closed-door meeting, convene … meeting, delegation … arrive, diplomatic effort,
    discuss … crisis, discuss … situation, discuss … with, dispatch … envoy, emergency meeting, emergency session,
    exchange … view, fly to … for, get on the phone, give … welcome, good offices, hold discussion, hold talk, hold
    … consultation, hold … discussion, hold … meeting, hold … negotiation, hold … summit, hold … talk, host … talk,
    in contact with, in touch with, mediation effort, mediation mission, meet with, negotiating table, negotiating
    team, official visit, on the phone, on … visit, pay … visit, peace process, peace talk, phone call, phone
    conversation, phone … counterpart, receive … delegation, receive … envoy, receive … minister, receive … mission,
    resume … talk, resumption of … talk, send … envoy, shuttle diplomacy, sit down with, speak by, speak with, state
    visit, step up … diplomatic effort, talk … out of, telephone call, telephone conversation, tour … site, visit …
    scene, visit … site, visit … wounded, working meeting`],
  ['propose', 'verb', 3, 'address', 'propose offer suggest'],
  ['propose', 'verb', 2, 'address', 'plan intend'],
  ['propose', 'noun', 3, 'address', 'proposal offer initiative suggestion roadmap'],
  ['propose', 'phrase', 3, 'address', `
    be prepared to, be ready for, be ready to, be willing to, express … readiness, offer to mediate, offer …
    mediation, peace initiative, peace plan, peace proposal, put forward, road map, stand ready`],
  ['propose', 'phrase', 2, 'address', `
    be considering, be interested in, be keen to, consider … option, draw up … plan, present … plan, submit … plan,
    submit … proposal, unveil … plan`],
  ['support', 'verb', 3, 'address', 'support endorse champion'],
  ['support', 'verb', 1, 'address', 'back assist help praise welcome thank commend salute'],
  ['support', 'noun', 3, 'address', 'support backing solidarity endorsement assistance'],
  ['support', 'phrase', 3.2, 'address', 'be committed to helping, remain committed to'],
  ['support', 'phrase', 3, 'address', `
    apologise to, apologize to, back … position, be on the side of, close ally, commend … for, continue to support,
    diplomatic recognition, establish … relation, establish … tie, express … solidarity, express … support, extend …
    support, full support, good job, great job, in solidarity with, in support of, lend … support, military support,
    moral support, offer … assistance, offer … help, offer … support, open … embassy, pay tribute, pay … tribute,
    pledge … aid, pledge … support, praise … for, promise … support, provide … funding, provide … support, provide …
    training, remain committed to … support, restore … relation, restore … tie, resume … relation, shoulder to
    shoulder, side with, stand beside, stand by, stand with, thank … for, throw … weight behind, treaty of
    friendship, upgrade … tie, voice … support, well done`],
  ['sanction', 'verb', 3, 'act', 'sanction embargo expel deport extradite boycott blacklist'],
  ['sanction', 'noun', 3, 'deed', 'sanction embargo expulsion boycott'],
  ['sanction', 'phrase', 3, 'act', `
    arms embargo, break off … relation, break … relation, break … tie, close … consulate, close … embassy, cut off …
    aid, cut tie, cut … aid, cut … tie, downgrade … tie, expel … ambassador, expel … diplomat, flight ban, freeze …
    asset, halt arms sales, halt … export, impose … ban, impose … embargo, impose … restriction, impose … sanction,
    impose … tariff, oil embargo, persona non grata, recall … ambassador, recall … envoy, revoke … visa, sever …
    relation, sever … tie, suspend … aid, suspend … air link, suspend … cooperation, suspend … export, suspend …
    flight, suspend … membership, trade ban, travel ban, visa ban, withdraw … ambassador`],
]; // prettier-ignore
