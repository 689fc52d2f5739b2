import { useEffect, useState } from 'react';

import { goTo, toHref, useAddress } from '../shell/address.js';

/** Milliseconds without typing after which the words go into the address. */
const PAUSE = 250;

/** A search whose words stand in the address under `q`; typing leaves no steps to go back through. */
export function SearchBox({
  label,
  placeholder,
  clears,
}: {
  readonly label: string;
  readonly placeholder: string;
  /** Query values that belong to the old words. */
  readonly clears: readonly string[];
}) {
  const address = useAddress();
  const inAddress = address.query.get('q') ?? '';
  const [text, setText] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);
  if (known !== inAddress) {
    // Going back, or clearing, changed the address under the box; what was typed meanwhile stays.
    setKnown(inAddress);
    if (text.trim() !== inAddress) setText(inAddress);
  }
  useEffect(() => {
    const words = text.trim();
    if (words === inAddress) return;
    const cleared = Object.fromEntries(clears.map((key) => [key, null]));
    const timer = setTimeout(
      () => goTo(toHref(address, { ...cleared, q: words === '' ? null : words }), { replace: true }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [text, inAddress, address, clears]);
  return (
    <label className="search">
      <span className="unseen">{label}</span>
      <input
        type="search"
        value={text}
        maxLength={200}
        placeholder={`${placeholder}  ( / )`}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
