import type { Stance } from '../../model/claim.js';

/**
 * What a speech verb takes as its content, best first:
 * `clause` a that-clause or parataxis, `to` an infinitive, `object` a noun phrase, `of` `for` `on` `about` `against`
 * `over` `with` an oblique, `object-…` an object with what is said of it, or with whom it is blamed on.
 */
export type Takes =
  | 'clause'
  | 'to'
  | 'object'
  | 'of'
  | 'for'
  | 'on'
  | 'about'
  | 'against'
  | 'over'
  | 'with'
  | 'object-of'
  | 'object-for'
  | 'object-to'
  | 'object-on'
  | 'object-at';

/** A verb that tells that somebody speaks, judges or shows, with the stance that it gives to its content. */
export interface SpeechVerb {
  readonly stance: Stance;
  readonly takes: readonly Takes[];
  /** Stances that differ by what the verb takes: who asks somebody to stop appeals, who asks whether asks. */
  readonly stances?: Partial<Record<Takes, Stance>>;
  /** Kind of the act that the words perform: what is proposed or offered has not happened. */
  readonly kind?: string;
}

const SAY: readonly Takes[] = ['clause'];
const TELL: readonly Takes[] = ['clause', 'to', 'object'];
const JUDGE: readonly Takes[] = ['clause', 'object'];

type Ways = Pick<SpeechVerb, 'stances' | 'kind'>;

function verbs(lemmas: string, stance: Stance, takes: readonly Takes[], ways: Ways = {}): [string, SpeechVerb][] {
  return lemmas.split(' ').map((lemma) => [lemma, { stance, takes, ...ways }]);
}

/**
 * Speech verbs by lemma. Compiled from the verb classes 37.1–37.13 (communication), 29.1–29.5 (declaration,
 * characterisation), 31.2–31.3 and 33 (judgement) of Levin, English Verb Classes and Alternations (1993), and from the
 * statement codes 01–13 of the CAMEO code book; stances are this project's reading of them.
 */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map<string, SpeechVerb>([
  ...verbs(
    'say add note explain reiterate stress emphasize emphasise insist maintain argue remark observe recall comment reply respond write tweet post contend assert believe think underline underscore highlight quip continue assure inform remind conclude opine predict expect signal caution',
    'asserts',
    SAY,
  ),
  ...verbs('tell', 'asserts', ['clause', 'to']),
  ...verbs(
    'announce declare state report reveal disclose indicate suggest estimate testify proclaim mention point specify clarify cite describe detail relay broadcast publish record document register list count show read find learn hear know',
    'asserts',
    TELL,
  ),
  ...verbs('claim allege purport boast', 'asserts', TELL),
  ...verbs('confirm acknowledge admit concede recognize recognise verify certify', 'confirms', TELL),
  ...verbs('deny refute dispute rebut contradict debunk disprove disavow', 'denies', ['clause', 'to', 'object']),
  ...verbs('dismiss', 'denies', ['object']),
  ...verbs('reject rebuff spurn', 'rejects', ['clause', 'object']),
  ...verbs('refuse', 'rejects', ['to', 'object']),
  ...verbs('accuse', 'accuses', ['object-of']),
  ...verbs('blame', 'accuses', ['object-for', 'object-on', 'object']),
  ...verbs('charge suspect', 'accuses', ['clause', 'object-of']),
  ...verbs('urge exhort implore beg', 'appeals', ['object-to', 'clause', 'object']),
  ...verbs('press pressure', 'appeals', ['object-to']),
  ...verbs('appeal', 'appeals', ['to', 'for', 'clause']),
  ...verbs('request', 'appeals', ['clause', 'object']),
  ...verbs('demand', 'demands', ['clause', 'to', 'object']),
  ...verbs('order instruct', 'demands', ['object-to']),
  ...verbs('ask', 'asks', ['object-to', 'object-for', 'clause', 'for'], { stances: { 'object-to': 'appeals', 'object-for': 'appeals', for: 'appeals' } }), // prettier-ignore
  ...verbs('warn', 'warns', ['clause', 'of', 'about', 'against', 'object-to', 'to']),
  ...verbs('threaten', 'threatens', ['to', 'clause']),
  ...verbs('vow swear pledge', 'vows', ['to', 'clause', 'object']),
  ...verbs('promise', 'promises', ['to', 'clause', 'object']),
  ...verbs('fear worry', 'fears', ['clause', 'object', 'about']),
  ...verbs('hope', 'asserts', ['clause', 'to']),
  ...verbs('regret lament', 'fears', JUDGE),
  ...verbs('welcome hail applaud', 'welcomes', JUDGE),
  ...verbs('thank congratulate', 'welcomes', ['object-for', 'object']),
  ...verbs('condemn denounce deplore decry criticize criticise slam lambaste lambast rebuke', 'condemns', JUDGE),
  ...verbs('complain', 'condemns', ['clause', 'about', 'of', 'over']),
  ...verbs('praise commend', 'supports', ['object']),
  ...verbs('veto', 'rejects', ['object']),
  ...verbs('propose', 'asserts', ['clause', 'to', 'object'], { kind: 'propose' }),
  ...verbs('offer', 'promises', ['to', 'object'], { kind: 'propose' }),
  ...verbs('recommend', 'asserts', ['clause', 'to', 'object']),
  ...verbs('decline', 'withholds', ['to']),
  ...verbs('place put', 'asserts', ['object-at']),
]);

/** Verbs whose object must be a statement, plan or offer before they are speech at all ("support the claim", not "support the wall"). */
export const JUDGING_VERBS: ReadonlyMap<string, Stance> = new Map([
  ['support', 'supports'],
  ['back', 'supports'],
  ['oppose', 'rejects'],
]);

/** Predicates that tell what somebody thinks of something ("is deeply concerned"), with the stance that they give. */
export const ATTITUDE_ADJECTIVES: ReadonlyMap<string, Stance> = new Map<string, Stance>(
  (
    [
      ['concerned worried alarmed anxious afraid dismayed saddened disappointed disturbed fearful', 'fears'],
      ['appalled outraged horrified disgusted', 'condemns'],
      ['opposed', 'rejects'],
      ['grateful thankful', 'welcomes'],
      ['determined resolved', 'vows'],
      ['confident hopeful optimistic convinced certain sure sceptical skeptical', 'asserts'],
    ] as const
  ).flatMap(([words, stance]) => words.split(' ').map((word) => [word, stance] as [string, Stance])),
);

/** Verbs that speak together with a particle: "ruled out talks", "lashed out at the council". */
export const PARTICLE_VERBS: ReadonlyMap<string, { readonly stance: Stance; readonly takes: 'object' | 'at' | 'against' }> = new Map([
  ['rule out', { stance: 'rejects', takes: 'object' }],
  ['turn down', { stance: 'rejects', takes: 'object' }],
  ['brush aside', { stance: 'rejects', takes: 'object' }],
  ['brush off', { stance: 'rejects', takes: 'object' }],
  ['shrug off', { stance: 'rejects', takes: 'object' }],
  ['lash out', { stance: 'condemns', takes: 'at' }],
  ['hit out', { stance: 'condemns', takes: 'at' }],
  ['speak out', { stance: 'condemns', takes: 'against' }],
] as const); // prettier-ignore

/** Verbs that are speech only with a clause, never with a bare object: "show", "read", "find", "know" … */
export const CLAUSE_ONLY: ReadonlySet<string> = new Set(
  'show read find learn hear know list count record register document publish broadcast describe detail cite point indicate suggest expect predict believe think signal mention relay hope ask continue remind caution observe respond comment conclude explain think'.split(
    ' ',
  ),
);

/** Nouns that stand for something said: with them a denial or refusal has no content of its own. */
export const STATEMENT_NOUNS: ReadonlySet<string> = new Set(
  'claim allegation accusation report charge assertion statement toll figure account rumour rumor suggestion news information version story announcement remark comment it this that which they'.split(
    ' ',
  ),
);

/** Nouns that mean an act of force: "rejected an attack" tells of a battle, not of speech. */
export const FORCE_NOUNS: ReadonlySet<string> = new Set(
  'attack offensive assault advance counterattack counteroffensive raid incursion infiltration attempt strike push operation onslaught'.split(
    ' ',
  ),
);

/** Nouns of acts that are performed by declaring them. */
export const PERFORMED_NOUNS: ReadonlySet<string> = new Set(
  'law mobilization mobilisation independence secession emergency war curfew sovereignty amnesty autonomy conscription'.split(
    ' ',
  ),
);

/** Nouns that mean lives, which are claimed without a word being said. */
export const LIFE_NOUNS: ReadonlySet<string> = new Set(['life', 'lives', 'victim', 'toll']);

/** Objects of "express", "voice" and the like, with the stance that they give. */
export const ATTITUDE_NOUNS: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...'concern fear worry alarm anxiety unease regret dismay outrage doubt'
    .split(' ')
    .map((noun) => [noun, 'fears'] as [string, Stance]),
  ...'determination resolve intention readiness willingness commitment'
    .split(' ')
    .map((noun) => [noun, 'vows'] as [string, Stance]),
  ...'support solidarity backing'.split(' ').map((noun) => [noun, 'supports'] as [string, Stance]),
  ...'hope belief view opinion confidence conviction'.split(' ').map((noun) => [noun, 'asserts'] as [string, Stance]),
  ...'gratitude thanks appreciation satisfaction'.split(' ').map((noun) => [noun, 'welcomes'] as [string, Stance]),
  ...'condemnation anger'.split(' ').map((noun) => [noun, 'condemns'] as [string, Stance]),
]);

/** Verbs that carry an attitude noun. */
export const ATTITUDE_VERBS: ReadonlySet<string> = new Set('express voice convey reiterate raise share'.split(' '));

/** Nouns that tell that something is said, with the stance that they give ("claims that …", "an accusation of …"). */
export const SPEECH_NOUNS: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ['claim', 'asserts'], ['allegation', 'accuses'], ['accusation', 'accuses'], ['report', 'asserts'], ['statement', 'asserts'],
  ['announcement', 'asserts'], ['warning', 'warns'], ['threat', 'threatens'], ['fear', 'fears'], ['concern', 'fears'],
  ['denial', 'denies'], ['confirmation', 'confirms'], ['demand', 'demands'], ['appeal', 'appeals'], ['call', 'appeals'],
  ['pledge', 'vows'], ['vow', 'vows'], ['promise', 'promises'], ['assertion', 'asserts'],
]); // prettier-ignore

/** Verbs whose negation is a party's refusal to tell. */
export const TELLING_VERBS: ReadonlySet<string> = new Set(
  'confirm announce disclose reveal release provide give specify comment elaborate report publish acknowledge admit say mention'.split(
    ' ',
  ),
);

/** Verbs whose impossibility is the outlet's caveat. */
export const VERIFYING_VERBS: ReadonlySet<string> = new Set(
  'verify confirm corroborate authenticate check substantiate'.split(' '),
);

/** Nouns of telling whose absence is a refusal to tell: "no confirmation from the army". */
export const TELLING_NOUNS: ReadonlySet<string> = new Set(
  'confirmation comment response reaction word information detail statement acknowledgement acknowledgment'.split(' '),
);

/** Words that open a question. */
export const QUESTION_WORD = /^(how|where|when|who|whom|whose|what|which|why|whether|if)$/;

/** Words by which a statement reaches the public: they give a channel link. */
export const CHANNEL_NOUNS: ReadonlySet<string> = new Set(
  'statement communiqué communique release briefing conference interview website site page post tweet message address speech letter telegram broadcast televised bulletin facebook twitter telegram instagram x call conversation phone telephone talk video media platform'.split(
    ' ',
  ),
);

/** Nouns of what is written down and speaks for whoever made it. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'statement communiqué communique release report letter note memo memorandum bulletin notice declaration post tweet message leaflet'.split(
    ' ',
  ),
);

/** Verbs of making a document known. */
export const ISSUE_VERBS: ReadonlySet<string> = new Set('issue release publish put send post circulate distribute read'.split(' ')); // prettier-ignore

/** Kinds that speech itself has where its content states no happening. */
export const KIND_OF_STANCE: Readonly<Record<Stance, string>> = {
  asserts: 'statement',
  confirms: 'statement',
  denies: 'deny',
  accuses: 'accuse',
  rejects: 'reject',
  demands: 'appeal',
  appeals: 'appeal',
  warns: 'warn',
  threatens: 'warn',
  vows: 'vow',
  fears: 'concern',
  welcomes: 'support',
  condemns: 'condemn',
  supports: 'support',
  promises: 'support',
  withholds: 'withhold',
  'cannot-verify': 'unverified',
  asks: 'appeal',
};

/** Stances whose content has not happened: the claim's kind is the kind of the speech. */
export const UNREAL_STANCES: ReadonlySet<Stance> = new Set<Stance>([
  'appeals', 'demands', 'vows', 'promises', 'asks', 'rejects', 'withholds', 'cannot-verify', 'threatens',
]); // prettier-ignore
