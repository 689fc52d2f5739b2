import { toHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';

/** A row of choices of which one holds, kept in the address under `name`; the first is the one without a value. */
export function Choices({
  name,
  label,
  choices,
  clears = [],
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string | null; readonly title: string }[];
  /** Other query values that a new choice takes out. */
  readonly clears?: readonly string[];
}) {
  const address = useAddress();
  const chosen = address.query.get(name);
  const cleared = Object.fromEntries(clears.map((key) => [key, null]));
  return (
    <nav className="choices" aria-label={label}>
      <ul>
        {choices.map(({ value, title }) => (
          <li key={value ?? ''}>
            <Link
              href={toHref(address, { ...cleared, [name]: value })}
              aria-current={chosen === value ? 'true' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Steps through the pages of a long list; nothing where one page holds it all. */
export function Pager({
  total,
  offset,
  shown,
  page,
}: {
  readonly total: number;
  readonly offset: number;
  readonly shown: number;
  readonly page: number;
}) {
  const address = useAddress();
  if (total <= page && offset === 0) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {offset > 0 && (
        <Link href={toHref(address, { offset: offset > page ? String(offset - page) : null })}>Previous</Link>
      )}
      <span>
        {shown === 0 ? 0 : offset + 1}–{offset + shown} of {total}
      </span>
      {offset + shown < total && <Link href={toHref(address, { offset: String(offset + page) })}>Next</Link>}
    </nav>
  );
}

/** The offset that the address asks for: a whole number, 0 where it is none. */
export function toOffset(query: URLSearchParams): number {
  const offset = Number(query.get('offset'));
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}
