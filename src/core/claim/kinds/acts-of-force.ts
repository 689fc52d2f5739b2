/** Kinds that are acts of force: told with a toll, or as what killed, the act gives the kind. */
export const ACTS_OF_FORCE: ReadonlySet<string> = new Set([
  'shelling',
  'air-strike',
  'explosion',
  'attack',
  'attack-on-civilians',
  'destroy',
]);
