export function TollsView() { return <p>…</p>; }
