export function ContradictionsView() { return <p>…</p>; }
