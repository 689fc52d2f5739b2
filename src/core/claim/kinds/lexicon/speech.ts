import type { LexiconBlock } from './lexicon-block.js';

/** Speech: what is done by words alone, and standing facts. */
export const SPEECH_WORDS: readonly LexiconBlock[] = [
  ['appeal', 'verb', 3, 'address', 'urge demand appeal implore plead beseech exhort beg request press'],
  ['appeal', 'verb', 1, 'address', 'call ask want require insist encourage invite recommend'],
  ['appeal', 'noun', 3, 'address', 'appeal demand plea request exhortation ultimatum petition'],
  ['appeal', 'noun', 2, 'address', 'call'],
  ['appeal', 'phrase', 4, 'address', `
    need for … ceasefire, need for … dialogue, need for … talk, the need for, the need to`],
  ['appeal', 'phrase', 3, 'address', `
    anyone with information, appeal for, appeal to, ask for, ask … for, ask … to stop, be asked to, be ordered to,
    be told to, be urged to, bring … to justice, call for, call on, call to, call upon, call … to cease, call … to
    stop, come forward, contact … police, de-escalate … tension, demand that, exercise restraint, has to stop, have
    to withdraw, hold … accountable, hold … to account, immediate ceasefire, immediate cessation, immediately stop,
    it be necessary to, it be time to, lay down … arms immediately, must be, must cease, must end, must stop, must
    withdraw, need for, need to, plead with, put an end to, put end to, refrain from, remain calm, should end,
    should stop, should withdraw, show restraint, stay calm, urge … to`],
  ['reject', 'verb', 3, 'blame', 'reject refuse rebuff spurn decline ignore defy veto renege'],
  ['reject', 'verb', 1, 'blame', 'rule oppose dismiss turn disregard'],
  ['reject', 'noun', 3, 'blame', 'rejection refusal defiance opposition'],
  ['reject', 'phrase', 3.2, 'blame', `
    boycott … talk, have no intention, not bow, not give in, not negotiable, not negotiate, not recognise, not
    recognize, pull out of negotiation, pull out of talk, pull out of … negotiation, pull out of … talk, refuse to
    recognise, refuse to recognize, superfluous, withdraw from … agreement, withdraw from … negotiation, withdraw
    from … talk, withdraw from … treaty`],
  ['reject', 'phrase', 3, 'blame', `
    be opposed to, break off talk, brush aside, defy … call, despite … refusal, do not accept, fail to agree, fail
    to reach, fall on deaf ears, ignore … call, no question of, not accept, not meet … demand, out of the question,
    refuse to, refuse … to negotiate, reject … appeal, reject … call, reject … dialogue, reject … idea, reject …
    offer, reject … proposal, reject … talk, rule out, say no, there will be no, turn down, unacceptable, walk out
    of, will not accept`],
  ['deny', 'verb', 3, 'blame', 'deny refute disavow disclaim rebut'],
  ['deny', 'verb', 1, 'blame', 'dismiss reject dispute contest disprove debunk contradict'],
  ['deny', 'noun', 3, 'blame', 'denial refutation rebuttal disclaimer'],
  ['deny', 'phrase', 3, 'blame', `
    be a lie, be baseless, be false, be groundless, be nonsense, be not true, be propaganda, be rubbish, be
    unfounded, be untrue, categorically deny, contest … figure, deny responsibility, deny … accusation, deny …
    allegation, deny … claim, deny … involvement, deny … report, disinformation, dismiss … accusation, dismiss …
    allegation, dismiss … claim, dismiss … report, dispute … account, dispute … claim, dispute … figure, distance …
    itself from, do not correspond to reality, does not correspond, exaggerated, fabricate, fabrication, fake news,
    have no hand in, have nothing to do with, no role in, no truth in, not involve in, play no role, pure invention,
    reject … accusation, reject … allegation, reject … claim, reject … report`],
  ['deny', 'phrase', 2, 'blame', 'a lie, baseless, groundless, unfounded'],
  ['accuse', 'verb', 3, 'blame', 'accuse blame allege incriminate implicate'],
  ['accuse', 'noun', 3, 'blame', 'accusation allegation blame recrimination'],
  ['accuse', 'phrase', 3, 'blame', `
    accusation of, accuse … of, be behind the, be guilty of, be responsible for, be suspected of, be the
    perpetrator, be to blame, bear responsibility, bear … responsibility, blame … for, complicit in, exchange
    accusation, exchange … accusation, guilty of, hold responsible, hold … responsible, lay the blame, place …
    blame, point the finger, point … finger at, put the blame, responsibility … lie with, spread … lie, suspect …
    of, trade accusation`],
  ['condemn', 'verb', 3, 'blame', `
    condemn denounce deplore criticise criticize decry censure slam blast lambast lambaste deride rebuke`],
  ['condemn', 'noun', 3, 'blame', 'condemnation denunciation criticism outrage censure rebuke indignation outcry'],
  ['condemn', 'phrase', 3, 'blame', `
    abhorrent, appalling, barbaric, be deplorable, be inexcusable, be irresponsible, be reprehensible, cowardly,
    cross a red line, despicable, disgraceful, down with, express … anger, express … indignation, express … outrage,
    file … complaint, heinous, hit out at, inadmissible, lash out, lodge … complaint, lodge … protest, red line … be
    cross, shame on, shameful, speak out against, strongly condemn, summon … ambassador, summon … envoy, take
    exception, unjustifiable, voice … anger, war criminal`],
  ['warn', 'verb', 3, 'address', 'warn threaten caution'],
  ['warn', 'noun', 3, 'address', 'warning threat ultimatum'],
  ['warn', 'phrase', 3, 'address', `
    all-out war, be dangerous, be on the brink, beware, could expand into, could lead to, crushing response, danger
    of, dire consequence, face consequence, face … consequence, give … ultimatum, grave consequence, harsh
    punishment, humanitarian catastrophe, imminent threat, in danger, issue … warning, may spill over, on the brink
    of, pay the price, pay … price, play with fire, point of no return, pose … danger, pose … threat, raise the
    risk, raising the risk, reserve the right, risk of, run the risk, serious consequence, spill over, will be
    punished, will pay, will regret`],
  ['vow', 'verb', 3, 'address', 'vow pledge swear promise'],
  ['vow', 'noun', 3, 'address', 'vow pledge determination resolve oath promise'],
  ['vow', 'phrase', 3, 'address', `
    all necessary means, avenge, be determined, by all means, continue to fight, dedicate … to, do everything,
    express … determination, final battle, go on fighting, hold firm, keep fighting, last battle, never surrender,
    no surrender, not give up, not retreat, not surrender, spare no effort, stand firm, take revenge, to the end, to
    the last, until victory, will continue, will defend, will fight, will hold, will hunt, will liberate, will
    never, will not rest, will not stop, will prevail, will punish, will rebuild, will respond, will take, will use,
    will win`],
  ['concern', 'verb', 3, 'address', 'worry regret fear alarm lament mourn grieve'],
  ['concern', 'noun', 3, 'address', `
    concern alarm worry regret fear anxiety dismay condolence apprehension grief sorrow sympathy mourning panic
    sadness apology`],
  ['concern', 'noun', 2.6, 'address', 'shock tragedy'],
  ['concern', 'phrase', 3, 'address', `
    apprehensive, be afraid, be alarmed, be anxious, be apprehensive, be concerned, be deeply concerned, be
    devastated, be frightened, be heartbroken, be saddened, be scared, be shocked, be terrified, be worried, convey
    … condolence, dark day, day of mourning, deep concern, deep condolence, deep sorrow, express … alarm, express …
    concern, express … condolence, express … regret, extend … condolence, extreme concern, fear grow, fears grow,
    grave concern, great sorrow, growing concern, heart go out, humanitarian crisis, in shock, lack of, live in
    fear, loss of … loved one, no electricity, no food, no water, offer … condolence, outbreak of cholera, outbreak
    of … disease, run out of, sad day, send … condolence, share … concern, shortage of, situation … deteriorate,
    situation … worsen, speedy recovery, swift recovery, there be fear, thought and prayer, thoughts and prayers,
    voice … concern, wary of, with concern`],
  ['withhold', 'verb', 1, 'address', 'withhold conceal decline'],
  ['withhold', 'phrase', 4, 'address', `
    be silent, could not be reached, decline to, decline to comment, decline to give, did not elaborate, did not
    specify, do not disclose, give no detail, give no figure, give no further, go unanswered, have no comment, have
    no idea, have not confirmed, keep silent, neither confirm, no comment, no further comment, no immediate comment,
    no immediate word, no information about, no information on, no word on, not announce … loss, not answer, not be
    answered, not be drawn, not comment, not confirm, not disclose, not discuss, not identify, not immediately
    clear, not immediately comment, not immediately respond, not name, not provide … detail, not release … figure,
    not report … loss, not respond to, not return … call, not reveal, not yet clear, offer no detail, refuse to
    answer, refuse to comment, refuse to give, refuse to name, refuse to say, remain silent, say no more, say
    nothing, stay silent, too early to say, unavailable for comment, will not say, without elaborate, without giving
    … detail, without providing further, without providing … detail, without specify, would not say`],
  ['withhold', 'phrase', 3, 'address', 'do not know, not know, not speak about, not talk about, not to talk about'],
  ['unverified', 'phrase', 4, 'event', `
    cannot be verified, could not be verified, could not be … confirmed, could not be … verified, could not confirm,
    could not verify, could not … confirm, could not … verify, difficult to verify, have not been verified,
    impossible to confirm, impossible to verify, independently verify, no independent confirmation, no independent
    verification, not able to verify, not be able to … verify, not be … verified, not immediately possible, not
    immediately verify, not independently, not possible to confirm, not possible to verify, remain unconfirmed,
    unable to verify, unable to … verify`],
  ['background', 'verb', 1, 'event', 'lie consist border belong comprise'],
  ['background', 'noun', 1, 'event', 'history population enclave'],
  ['background', 'phrase', 2, 'event', `
    also known as, be a member of, be based in, be born, be founded, be home to, be led by, be located, be owned by,
    be part of, be populated by, be recognised as, be recognized as, be run by, be situated, be survived by, be the
    capital of, belong to, break away, co-chair of, collapse of the, come to power, date back, decade ago,
    declaration of independence, declare independence, declare … secession, for decades, formerly known as, gain
    independence, grow up, have a population, have been under … control since, have … history of, have … inhabitant,
    history of, in the past, internationally recognised, internationally recognized, member of, population of, since
    the early, year ago`],
  ['statement', 'verb', 1, 'address', `
    say state announce declare note stress emphasise emphasize underline add comment`],
  ['statement', 'phrase', 1, 'address', `
    according to, express … opinion, express … view, in a statement, issue … statement, make … statement`],
]; // prettier-ignore
