import { isObject, parseJson } from './parse-table.js';

/** Deepest nesting of collections: real outlines have two levels. */
const MOST_DEPTH = 8;
/** Rings, lines and points are lists of lists; a MultiPolygon has three levels above its positions. */
const LEVELS: Readonly<Record<string, number>> = {
  Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3,
}; // prettier-ignore

/** What is wrong with a map outline, in words; null where it is GeoJSON with positions in degrees. */
export function findOutlineFault(text: string): string | null {
  const value = parseJson(text);
  if (value === undefined) return 'it is not JSON';
  return findFault(value, 0);
}

function findFault(value: unknown, depth: number): string | null {
  if (!isObject(value)) return 'it is not a GeoJSON object';
  if (depth > MOST_DEPTH) return 'its collections are nested too deep';
  const type = value['type'];
  if (type === 'FeatureCollection') return findListFault(value['features'], { name: 'features', depth });
  if (type === 'GeometryCollection') return findListFault(value['geometries'], { name: 'geometries', depth });
  if (type === 'Feature') return value['geometry'] === null ? null : findFault(value['geometry'], depth + 1);
  if (typeof type !== 'string' || !Object.hasOwn(LEVELS, type))
    return `"${String(type).slice(0, 40)}" is no type of GeoJSON`;
  return arePositions(value['coordinates'], LEVELS[type]!) ? null : `a ${type} has coordinates that are no degrees`;
}

function findListFault(list: unknown, options: { name: string; depth: number }): string | null {
  if (!Array.isArray(list)) return `it has no list of ${options.name}`;
  for (const one of list) {
    const fault = findFault(one, options.depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

function arePositions(value: unknown, level: number): boolean {
  if (!Array.isArray(value)) return false;
  if (level > 0) return value.every((inner) => arePositions(inner, level - 1));
  const [longitude, latitude] = value as unknown[];
  return isDegree(longitude, 180) && isDegree(latitude, 90);
}

function isDegree(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}
