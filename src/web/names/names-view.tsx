export function NamesView() { return <p>…</p>; }
