/**
 * A synthetic dossier for measuring: reports of one war whose happenings, speakers and words are drawn by Zipf's law, a
 * third of them on one day, four in ten of them copies of an agency text. The same seed gives the same dossier.
 */
import { createHash } from 'node:crypto';

const SIDES = [
  { name: 'northern side', parties: ['Kelmar', 'Dorrin'] },
  { name: 'southern side', parties: ['Vesk', 'Pallia'] },
];
const KINDS = ['shelling', 'air-strike', 'clash', 'advance', 'repel', 'destroy', 'casualties', 'deploy', 'attack'];

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Numbers 0–1 from a seed: mulberry32. */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A rank 0 … size-1 with probability about 1 / (rank + 1). */
const zipf = (random, size) => Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1)) - 1));
const syllable = (n) => `${'bdfgklmnprstvz'[n % 14]}${'aeiou'[Math.floor(n / 14) % 5]}`;
const wordOf = (n) => [n, Math.floor(n / 70) + 3, Math.floor(n / 4900) + 11].map(syllable).join('');
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const dayOf = (n) => `2031-${String(5 + Math.floor(n / 28)).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
const nobody = (rule) => ({
  text: null,
  span: null,
  rule,
  kind: null,
  standsFor: null,
  party: null,
  side: null,
  entity: null,
});
const sideOf = (party) => SIDES.find((side) => side.parties.includes(party))?.name ?? null;

/** Reports and claims for `reconcile`, about 20 claims a report. */
export function makeWar(count, seed = 1) {
  const random = makeRandom(seed);
  const places = Array.from({ length: 400 }, (_, n) => ({
    name: capital(wordOf(n * 13 + 5)),
    lat: 40 + (n % 20) * 0.2,
    lon: 20 + Math.floor(n / 20) * 0.2,
  }));
  const parties = SIDES.flatMap((side) => side.parties);
  const happenings = Array.from({ length: Math.max(20, count * 2) }, (_, n) => ({
    kind: KINDS[Math.floor(random() * KINDS.length)],
    place: places[zipf(random, places.length)],
    day: random() < 0.33 ? 30 : Math.floor(random() * 84),
    agent: parties[Math.floor(random() * 4)],
    n: 1 + zipf(random, 400),
    words: Array.from({ length: 9 }, () => wordOf(zipf(random, 9000))).join(' '),
    key: n,
  }));
  const texts = Array.from({ length: Math.max(4, Math.floor(count / 8)) }, () => makeSentences());
  function makeSentences() {
    return Array.from({ length: 20 }, () => {
      const dice = random();
      const happening = happenings[zipf(random, happenings.length)];
      const speaker =
        dice < 0.55
          ? `${happening.agent} ${['army', 'defence ministry', 'health ministry', 'police'][zipf(random, 4)]}`
          : dice < 0.7
            ? `${capital(wordOf(zipf(random, 300) * 7 + 1))} ${capital(wordOf(zipf(random, 900) * 3 + 2))}`
            : null;
      return {
        kind: dice > 0.93 ? 'toll' : dice > 0.88 ? 'denial' : 'happening',
        happening,
        speaker,
        day: happening.day,
      };
    });
  }
  const reports = [];
  const claims = [];
  for (let index = 0; index < count; index += 1) {
    const isCopy = random() < 0.4;
    const own = isCopy ? texts[zipf(random, texts.length)].filter(() => random() < 0.9) : makeSentences();
    const published = Math.min(83, Math.max(...own.map((one) => one.day)) + 1);
    addReport({ index, own, published, credit: isCopy && random() < 0.5 ? 'Mistral Agency' : null });
  }
  function addReport({ index, own, published, credit }) {
    const id = `report:${sha256(`war ${seed} ${index}`).slice(0, 16)}`;
    const outlet = { ...nobody('outlet/masthead'), text: `${capital(wordOf(zipf(random, 200)))} Post`, kind: 'outlet' };
    const day = dayOf(published);
    let text = `${outlet.text}\n`;
    const sentences = [];
    for (const one of own) {
      const start = text.length;
      const { happening } = one;
      const said =
        one.kind === 'toll'
          ? `${100 + happening.day * 9} soldiers of ${happening.agent} have died since the fighting began`
          : `${one.kind === 'denial' ? 'no ' : ''}${happening.agent} ${happening.kind} at ${happening.place.name} on ${dayOf(happening.day)} ${happening.words}`;
      text += one.speaker ? `${said}, ${one.speaker} said.\n` : `${said}.\n`;
      const sentence = {
        start,
        end: text.length - 1,
        index: sentences.length,
        firstWord: 0,
        endWord: 0,
        block: 0,
        vector: null,
      };
      sentences.push(sentence);
      claims.push(toClaim({ one, id, outlet, credit, sentence, span: { start, end: start + said.length }, day }));
    }
    reports.push({
      report: {
        id,
        sha256: sha256(id),
        file: `${index}.txt`,
        status: 'read',
        url: null,
        title: null,
        outlet,
        byline: null,
        credits: credit ? [{ ...nobody('credit/line'), text: credit, kind: 'outlet' }] : [],
        language: 'en',
        machineTranslated: { likelihood: 0, evidence: [] },
        text,
        blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'x' }],
        statedDates: [],
        sourceMap: [],
        notes: [],
      },
      published: { earliest: day, latest: day, method: 'stated', evidence: [] },
      sentences,
      names: [],
      places: [],
    });
  }
  function toClaim({ one, id, outlet, credit, sentence, span, day }) {
    const { happening, speaker } = one;
    const at = dayOf(happening.day);
    const time = { earliest: at, latest: at, precision: 'day', value: at, text: at, span: null, rule: 'date/day' };
    const party = parties.find((name) => speaker?.startsWith(name)) ?? null;
    const name = speaker
      ? {
          ...nobody('attribution/subject'),
          text: speaker,
          span: { start: span.end + 2, end: span.end + 2 + speaker.length },
          kind: party ? 'organisation' : 'person',
          party,
          side: sideOf(party),
        }
      : null;
    const chain = [{ role: 'outlet', name: outlet, cue: null, rule: 'chain/outlet', isImplied: true }];
    if (credit)
      chain.push({
        role: 'agency',
        name: { ...nobody('credit/line'), text: credit, kind: 'outlet' },
        cue: null,
        rule: 'chain/agency',
        isImplied: true,
      });
    if (name)
      chain.push({
        role: 'speaker',
        name,
        cue: { start: span.end + 3 + speaker.length, end: span.end + 7 + speaker.length },
        rule: 'attribution/speech-verb',
        isImplied: false,
      });
    const agent = {
      ...nobody('role/subject'),
      text: happening.agent,
      kind: 'party',
      party: happening.agent,
      side: sideOf(happening.agent),
    };
    const { place } = happening;
    const isToll = one.kind === 'toll';
    const claim = `claim:${id.slice(7)}:${span.start}-${span.end}:1`;
    const point = {
      gazetteer: 'bench',
      id: place.name,
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      country: null,
      admin1: null,
      kind: 'town',
      population: null,
    };
    return {
      id: claim,
      report: id,
      sentence: { start: sentence.start, end: sentence.end },
      span,
      pieces: [span],
      kind: isToll ? 'casualties' : happening.kind,
      codes: { plover: null, ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null },
      chain,
      claimant: { ...chain[chain.length - 1].name, institution: null },
      joint: null,
      quotation: name ? 'indirect' : 'none',
      stance: one.kind === 'denial' ? 'denies' : 'asserts',
      modality: [],
      agents: isToll ? [] : [agent],
      targets: [],
      instruments: [],
      places: isToll
        ? []
        : [
            {
              ...nobody('place/in'),
              text: place.name,
              kind: 'place',
              relation: 'in',
              km: null,
              precision: { acled: 1, ucdp: 1, plover: 1 },
              point,
            },
          ],
      time,
      said: { ...time, earliest: day, latest: day, value: day, text: null },
      figures:
        isToll || happening.kind === 'casualties'
          ? [toFigure({ claim, agent, happening, time, isToll, party, span })]
          : [],
      denies: [],
      origin: null,
      incident: null,
      evidence: [],
      confidence: 1,
      review: { state: 'unreviewed', by: null, at: null, why: null },
    };
  }
  return {
    reports,
    claims,
    parties: { findParty, sides: SIDES },
    tables: { reports: [], places: [], parties: [], names: [], outlets: [], outline: null },
    hash: sha256,
  };
  function findParty(words) {
    const party = parties.find((name) => words.includes(name));
    return party ? { party, side: sideOf(party), kind: null, rule: 'dossier/parties' } : null;
  }
}

function toFigure({ claim, agent, happening, time, isToll, party, span }) {
  const n = isToll ? 100 + happening.day * 9 : happening.n;
  return {
    id: `figure:${claim.slice(6)}:1`,
    what: 'killed',
    unit: 'soldiers',
    low: n,
    best: n,
    high: n,
    hedge: 'exact',
    party: agent,
    side: agent.side,
    status: 'military',
    groups: [],
    mode: isToll ? 'cumulative' : 'unknown',
    since: null,
    asOf: time,
    area: null,
    perspective: party === null ? 'third-party' : sideOf(party) === agent.side ? 'own-losses' : 'inflicted',
    partOf: null,
    span,
    rule: 'x',
  };
}
