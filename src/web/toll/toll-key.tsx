import type { ReactNode } from 'react';

/** What the marks of the charts mean. */
export function TollKey() {
  return (
    <ul className="toll-key small dim" aria-label="Marks">
      <Entry says="a figure" mark={<circle cx="8" cy="8" r="4" className="filled" />} />
      <Entry says="an echo of the same origin, or only denied" mark={<circle cx="8" cy="8" r="3.5" />} />
      <Entry says="revises an earlier one" mark={<path d="M8 1l6 7-6 7-6-7z" />} />
      <Entry says="contradicted" mark={<circle cx="8" cy="8" r="6" className="toll-contradicted" />} />
      <Entry says="at least; downwards: at most" mark={<path d="M8 15V2M4 6l4-4 4 4" />} />
      <Entry says="from low to high" mark={<path d="M0 4h16v8H0z" className="toll-band" />} />
      <Entry says="vague words, no number" mark={<path d="M8 0v16" className="toll-line-civilian" />} />
    </ul>
  );
}

function Entry({ says, mark }: { readonly says: string; readonly mark: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {mark}
      </svg>
      {says}
    </li>
  );
}
