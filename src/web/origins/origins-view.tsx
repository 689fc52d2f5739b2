export function OriginsView() { return <p>…</p>; }
