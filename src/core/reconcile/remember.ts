/** So many answers are kept before all are forgotten: what the reports of one war name fits in. */
const MOST_REMEMBERED = 100_000;

/**
 * The same function of a string with its answers kept, for what is asked of the same few words over and over. `make` must
 * hang on nothing but the string, and nobody may change what it gives.
 */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const answer = known.get(text);
    // A value may itself be undefined or null; then it is cheap to find that it is there.
    if (answer !== undefined || known.has(text)) return answer as Value;
    const made = make(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

/** The same function of an object with its answers kept as long as the object is. Nobody may change object or answer. */
export function rememberOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined || known.has(key)) return answer as Value;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
