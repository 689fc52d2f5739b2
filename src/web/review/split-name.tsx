import { useState } from 'react';

import type { Page, ReportRow } from '../../core/views/answers.js';
import type { NameRow } from '../../core/views/to-names.js';
import { useAnswer } from '../state/use-answer.js';
import { JudgeAction } from './judge-form.js';

/** Splits spellings off a name, or where it has but one spelling, the reports that mean another one by it. */
export function SplitName({ row }: { readonly row: NameRow }) {
  const [spellings, setSpellings] = useState<readonly string[]>([]);
  const [reports, setReports] = useState<readonly string[]>([]);
  const bySpelling = row.spellings.length > 1;
  const all = row.spellings[0]?.reports ?? [];
  if (!bySpelling && all.length < 2) return null;
  const chosen = bySpelling ? spellings : reports;
  const isSome = chosen.length > 0 && chosen.length < (bySpelling ? row.spellings.length : all.length);
  return (
    <JudgeAction
      label="Split …"
      deed="Split off"
      decision={isSome ? { verdict: 'split', id: row.id, ...(bySpelling ? { spellings } : { reports }) } : null}
      onDone={() => {
        setSpellings([]);
        setReports([]);
      }}
    >
      {bySpelling ? (
        <fieldset className="split-parts">
          <legend>These spellings name another one</legend>
          {row.spellings.map(({ text }) => (
            <label key={text} className="check">
              <input
                type="checkbox"
                checked={spellings.includes(text)}
                onChange={() => setSpellings(toggle(spellings, text))}
              />
              <q>{text}</q>
            </label>
          ))}
        </fieldset>
      ) : (
        <ReportParts reports={all} chosen={reports} onToggle={(report) => setReports(toggle(reports, report))} />
      )}
    </JudgeAction>
  );
}

function ReportParts({
  reports,
  chosen,
  onToggle,
}: {
  readonly reports: readonly string[];
  readonly chosen: readonly string[];
  readonly onToggle: (report: string) => void;
}) {
  const asked = useAnswer<Page<ReportRow>>('/reports?limit=500');
  const rows = asked.state === 'ready' ? asked.answer.rows : [];
  const labelOf = (id: string): string => {
    const row = rows.find((one) => one.id === id);
    return row ? `${row.outlet ?? row.file}: ${row.title ?? row.file}` : id;
  };
  return (
    <fieldset className="split-parts">
      <legend>These reports mean another one</legend>
      {reports.map((report) => (
        <label key={report} className="check">
          <input type="checkbox" checked={chosen.includes(report)} onChange={() => onToggle(report)} />
          {labelOf(report)}
        </label>
      ))}
    </fieldset>
  );
}

function toggle(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
