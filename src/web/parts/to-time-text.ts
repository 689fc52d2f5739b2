const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** An interval for a reader, as narrow as it is known: `14–20 Jun 2019`, `by 20 Jun 2019`, `no date`. */
export function toTimeText({ earliest, latest }: Bounds): string {
  if (earliest === null && latest === null) return 'no date';
  if (earliest === null) return `by ${toMomentText(latest!)}`;
  if (latest === null) return `from ${toMomentText(earliest)}`;
  const from = parseMoment(earliest);
  const to = parseMoment(latest);
  if (!from || !to) return earliest === latest ? earliest : `${earliest} – ${latest}`;
  if (from.date === to.date) {
    if (from.clock === null || to.clock === null) return toDayText(from);
    return from.clock === to.clock
      ? `${toDayText(from)}, ${from.clock}`
      : `${toDayText(from)}, ${from.clock}–${to.clock}`;
  }
  if (from.clock !== null || to.clock !== null) return `${toMomentText(earliest)} – ${toMomentText(latest)}`;
  if (from.year !== to.year) {
    const isWholeYears = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
    return isWholeYears ? `${from.year}–${to.year}` : `${toDayText(from)} – ${toDayText(to)}`;
  }
  if (from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31) return String(from.year);
  if (from.month !== to.month) return `${from.day} ${MONTHS[from.month - 1]} – ${toDayText(to)}`;
  return `${from.day}–${toDayText(to)}`;
}

/** One ISO date or date-time: `14 Jun 2019`, `14 Jun 2019, 18:40`; what is none of these stays as it is. */
export function toMomentText(iso: string): string {
  const moment = parseMoment(iso);
  if (!moment) return iso;
  return moment.clock === null ? toDayText(moment) : `${toDayText(moment)}, ${moment.clock}`;
}

interface Moment {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string | null;
}

function parseMoment(iso: string): Moment | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso);
  if (!match) return null;
  const [, year, month, day, clock] = match;
  return {
    date: iso.slice(0, 10),
    year: Number(year),
    month: Number(month),
    day: Number(day),
    clock: clock ?? null,
  };
}

function toDayText({ year, month, day }: Moment): string {
  return `${day} ${MONTHS[month - 1] ?? month} ${year}`;
}
