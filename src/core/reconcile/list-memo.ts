/** Gives what was made before where all that it is made of is the same, else makes it. */
export type ListMemo<Value> = (
  key: object,
  options: { readonly inputs: readonly unknown[]; readonly make: () => Value },
) => Value;

/**
 * A memo of values that are made of lists: under each key the last value is kept with its inputs, and given again where each
 * of them is the same object or the same simple value. So it holds whatever `make` hangs on, if that stands among the inputs.
 */
export function makeListMemo<Value>(): ListMemo<Value> {
  const known = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly value: Value }>();
  return (key, { inputs, make }) => {
    const before = known.get(key);
    if (before && isSameList(before.inputs, inputs)) return before.value;
    // The caller may fill one list again and again.
    const own = [...inputs];
    const value = make();
    known.set(key, { inputs: own, value });
    return value;
  };
}

/** Makes memos: such as keep what was made, or such as make everything anew, where nothing will be asked again. */
export type MakeMemo = <Value>() => ListMemo<Value>;

/** A memo that keeps nothing. */
export function makeNoMemo<Value>(): ListMemo<Value> {
  return (_, { make }) => make();
}

/** True where two lists hold the same objects and simple values in one order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
