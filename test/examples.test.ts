import { readdirSync, readFileSync } from 'node:fs';

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../examples/', import.meta.url);
const TABLES = new URL('counterclaim/', FOLDER);

type Position = readonly [number, number];

interface PlaceLine {
  readonly id: string;
  readonly name: string;
  readonly names: readonly {
    readonly text: string;
    readonly language: string | null;
    readonly used_by: string | null;
  }[];
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
}

interface Feature {
  readonly type: string;
  readonly properties: { readonly kind: string; readonly name: string };
  readonly geometry:
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };
}

const reports = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name));
const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
const places = readFileSync(new URL('places.jsonl', TABLES), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as PlaceLine);
const outline = JSON.parse(readFileSync(new URL('outline.geojson', TABLES), 'utf8')) as {
  readonly type: string;
  readonly features: readonly Feature[];
};

/** Rows of a tab-separated table by its head line. */
function readTable(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(file, TABLES), 'utf8').replace(/\n$/, '').split('\n');
  const columns = (head ?? '').split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    expect(cells, `${file}: ${line}`).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function ringsOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [];
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Even-odd rule. */
function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Twice the signed area; above 0 where the ring runs counter-clockwise. */
function areaOf(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x2, y2], index) => {
    const [x1, y1] = ring[index] ?? [x2, y2];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
}

describe('the example dossier', () => {
  it('has at least fourteen reports, pages among them, each told of in its README', () => {
    expect(reports.length).toBeGreaterThanOrEqual(14);
    expect(reports.filter((name) => name.endsWith('.html')).length).toBeGreaterThanOrEqual(5);
    for (const name of reports) expect(readme).toContain(`\`${name}\``);
    const told = [...readme.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!);
    expect(told.sort()).toEqual([...reports].sort());
  });

  it('has tables that parse, with the columns of the dossier folder', () => {
    const columns = {
      'reports.tsv': ['file', 'outlet', 'url', 'published', 'captured', 'credit'],
      'parties.tsv': ['party', 'names', 'side', 'kind', 'since', 'until', 'source'],
      'names.tsv': ['entity', 'name', 'kind', 'party', 'wikidata'],
      'outlets.tsv': ['outlet', 'domain', 'side', 'agency', 'source'],
    };
    for (const [file, expected] of Object.entries(columns)) {
      const rows = readTable(file);
      expect(rows.length, file).toBeGreaterThan(1);
      expect(Object.keys(rows[0] ?? {}), file).toEqual(expected);
    }
    for (const { file } of readTable('reports.tsv')) expect(reports).toContain(file);
    const outlets = readTable('outlets.tsv');
    expect(outlets.filter(({ agency }) => agency === 'no').length).toBeGreaterThanOrEqual(7);
    expect(outlets.filter(({ agency }) => agency === 'yes').length).toBeGreaterThanOrEqual(2);
  });

  it('names parties and users of names that the tables know', () => {
    const parties = new Set(readTable('parties.tsv').map(({ party }) => party));
    for (const { party } of readTable('names.tsv')) if (party !== '') expect(parties).toContain(party);
    for (const { names } of places)
      for (const { used_by: user } of names) if (user !== null) expect(parties).toContain(user);
  });

  it('has an outline of closed rings that run counter-clockwise', () => {
    expect(outline.type).toBe('FeatureCollection');
    const kinds = new Set(outline.features.map(({ properties }) => properties.kind));
    expect([...kinds].sort()).toEqual(['border', 'land', 'province', 'water']);
    for (const feature of outline.features) {
      expect(feature.type).toBe('Feature');
      for (const ring of ringsOf(feature)) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(areaOf(ring), feature.properties.name).toBeGreaterThan(0);
      }
    }
  });

  it('has provinces that fill the main island', () => {
    const land = outline.features.filter(({ properties }) => properties.kind === 'land').flatMap(ringsOf);
    const provinces = outline.features.filter(({ properties }) => properties.kind === 'province').flatMap(ringsOf);
    const main = Math.max(...land.map(areaOf));
    expect(provinces.map(areaOf).reduce((sum, area) => sum + area, 0)).toBeCloseTo(main, 6);
  });

  it('has places inside the outline, some of them with one name, some with two', () => {
    const land = outline.features.filter(({ properties }) => properties.kind === 'land').flatMap(ringsOf);
    expect(places.length).toBeGreaterThanOrEqual(30);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    for (const { name, lat, lon, names } of places) {
      expect(
        land.some((ring) => isInside([lon, lat], ring)),
        name,
      ).toBe(true);
      expect(names.map(({ text }) => text)).toContain(name);
    }
    expect(places.filter(({ name }) => name === 'Ruvan')).toHaveLength(4);
    const usersOf = (name: string) => places.find((place) => place.name === name)?.names.map((one) => one.used_by);
    expect(usersOf('Tol Hesret')).toEqual(['Idrun', 'Peluria']);
    expect(usersOf('Dermeth')).toEqual(['Idrun', 'Peluria']);
  });

  it('tells each name of the tables in some report', () => {
    const text = reports
      .map((name) =>
        iconv.decode(readFileSync(new URL(name, FOLDER)), name.startsWith('fontenac') ? 'windows-1252' : 'utf-8'),
      )
      .join('\n');
    for (const { name } of readTable('names.tsv')) {
      const spelling = (name ?? '').replace(/^!/, '');
      const isTold = text.toLowerCase().includes(spelling.toLowerCase());
      expect(isTold, spelling).toBe(true);
    }
  });
});
