import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';

import type { DossierAnswer } from '../../core/views/answers.js';
import { ContradictionsView } from '../incident/contradictions-view.js';
import { IncidentView } from '../incident/incident-view.js';
import { LedgerView } from '../ledger/ledger-view.js';
import { NamesView } from '../names/names-view.js';
import { OriginsView } from '../origins/origins-view.js';
import { Nothing } from '../parts/state-message.js';
import { ReportListView } from '../report/report-list-view.js';
import { ReportView } from '../report/report-view.js';
import { JudgementsView } from '../review/judgements-view.js';
import { LastJudgement } from '../review/last-judgement.js';
import { DossierContext } from '../state/dossier.js';
import { useAnswer } from '../state/use-answer.js';
import { useAddress } from './address.js';
import { Header } from './header.js';
import { HelpDialog } from './help-dialog.js';
import { Link } from './link.js';
import { useKeys } from './use-keys.js';

const TollsView = lazy(() => import('../toll/tolls-view.js').then((module) => ({ default: module.TollsView })));

/** The workspace: the head of every page, and the view that the address names. */
export function App() {
  const asked = useAnswer<DossierAnswer>('/dossier');
  const dossier = asked.state === 'ready' ? asked.answer : null;
  const { path } = useAddress();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const view = toView(path);
  useEffect(() => {
    document.title = `${view.title} · ${dossier?.name ?? 'Counterclaim'}`;
  }, [view.title, dossier]);
  useKeys({
    '?': () => setHelpOpen(true),
    '/': () => {
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      box?.focus();
      box?.select();
    },
  });
  return (
    <DossierContext value={dossier}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header asked={asked} path={path} onHelp={() => setHelpOpen(true)} />
      <main id="main" tabIndex={-1} className={`view view-${view.name}`}>
        <Suspense
          fallback={
            <p className="message" role="status">
              Loading …
            </p>
          }
        >
          {view.element}
        </Suspense>
      </main>
      <LastJudgement />
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </DossierContext>
  );
}

function toView(path: string): { name: string; title: string; element: ReactNode } {
  const [, name = '', part = ''] = path.split('/');
  const id = decodePart(part);
  switch (name) {
    case 'ledger':
      return { name, title: 'Ledger', element: <LedgerView /> };
    case 'reports':
      return { name, title: 'Reports', element: <ReportListView /> };
    case 'report':
      return { name, title: 'Report', element: <ReportView key={id} id={id} /> };
    case 'contradictions':
      return { name, title: 'Contradictions', element: <ContradictionsView /> };
    case 'incident':
      return { name, title: 'Incident', element: <IncidentView key={id} id={id} /> };
    case 'tolls':
      return { name, title: 'Tolls', element: <TollsView /> };
    case 'origins':
      return { name, title: 'Origins', element: <OriginsView /> };
    case 'judgements':
      return { name, title: 'Judgements', element: <JudgementsView /> };
    case 'names':
      return { name, title: 'Names', element: <NamesView /> };
    default:
      return {
        name: 'missing',
        title: 'Not found',
        element: (
          <Nothing title="There is no such page.">
            <p>
              Go to the <Link href="/ledger">ledger</Link> or the <Link href="/reports">reports</Link>.
            </p>
          </Nothing>
        ),
      };
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // A broken escape names no record; the view then says that there is none.
    if (error instanceof URIError) return part;
    throw error;
  }
}
