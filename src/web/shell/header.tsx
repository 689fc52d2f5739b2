import { useState } from 'react';

import type { DossierAnswer } from '../../core/views/answers.js';
import { toCountWords } from '../../core/views/to-words.js';
import type { Asked } from '../state/use-answer.js';
import { Link } from './link.js';
import { applyTheme, readTheme, type Theme } from './theme.js';

const VIEWS = [
  { name: 'ledger', title: 'Ledger' },
  { name: 'reports', title: 'Reports' },
  { name: 'contradictions', title: 'Contradictions' },
  { name: 'tolls', title: 'Tolls' },
  { name: 'origins', title: 'Origins' },
  { name: 'names', title: 'Names' },
  { name: 'judgements', title: 'Judgements' },
] as const;

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** Head of every page: whose dossier, how much is in it, and the way to each view. */
export function Header({
  asked,
  path,
  onHelp,
}: {
  readonly asked: Asked<DossierAnswer>;
  readonly path: string;
  readonly onHelp: () => void;
}) {
  const [theme, setTheme] = useState(readTheme);
  const here = path.split('/')[1];
  const current = here === 'report' ? 'reports' : here === 'incident' ? 'contradictions' : here;
  const changeTheme = (): void => {
    applyTheme(NEXT_THEME[theme]);
    setTheme(NEXT_THEME[theme]);
  };
  return (
    <header className="head">
      <div className="head-top">
        <Link href="/ledger" className="brand">
          <svg viewBox="0 0 20 14" aria-hidden="true">
            <path d="M1 3h11M1 8h7" className="brand-left" />
            <path d="M19 6H8M19 11h-7" className="brand-right" />
          </svg>
          Counterclaim
        </Link>
        <p className="head-line">
          <HeadLine asked={asked} />
        </p>
        <div className="head-tools">
          <button type="button" className="quiet" onClick={changeTheme}>
            <span className="unseen">Colours: </span>
            {theme === 'system' ? 'auto' : theme}
          </button>
          <button type="button" className="quiet" onClick={onHelp} aria-haspopup="dialog">
            Help <kbd>?</kbd>
          </button>
        </div>
      </div>
      <nav aria-label="Views">
        <ul>
          {VIEWS.map((view) => (
            <li key={view.name}>
              <Link href={`/${view.name}`} aria-current={view.name === current ? 'page' : undefined}>
                {view.title}
                {view.name === 'judgements' && <UnmetCount asked={asked} />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** How many judgements are without effect, where there are any. */
function UnmetCount({ asked }: { readonly asked: Asked<DossierAnswer> }) {
  const unmet = asked.state === 'ready' ? asked.answer.counts.unmet : 0;
  if (unmet === 0) return null;
  return (
    <span className="nav-count">
      {unmet}
      <span className="unseen"> without effect</span>
    </span>
  );
}

function HeadLine({ asked }: { readonly asked: Asked<DossierAnswer> }) {
  if (asked.state === 'loading') return <>Opening the dossier …</>;
  if (asked.state === 'failed') return <span role="alert">{asked.message}</span>;
  const { name, counts } = asked.answer;
  return (
    <>
      <strong>{name}</strong>
      <span>{toCountWords(counts.reports, 'report')}</span>
      <span>{toCountWords(counts.claims, 'claim')}</span>
      <span>{toCountWords(counts.origins, 'origin')}</span>
      <span>{toCountWords(counts.contradictions, 'contradiction')}</span>
    </>
  );
}
