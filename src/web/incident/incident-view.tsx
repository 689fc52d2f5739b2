export function IncidentView({ id }: { readonly id: string }) { return <p>{id}</p>; }
