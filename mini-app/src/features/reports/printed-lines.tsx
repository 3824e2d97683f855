/** Shows what the report will print of the counts that were typed: every percentage computed. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportLine } from '@quan-triet/shared/models/report-line'

/** Lines of nothing at all only tire the eye. */
const isTold = ({ kind, numerator }: ReportLine): boolean =>
  kind === 'count' ? numerator > 0 : kind !== 'nobody'

export const PrintedLines = ({ lines }: { lines: readonly ReportLine[] }) => (
  <section className="card" aria-labelledby="printed-lines">
    <h2 id="printed-lines">{words.printed}</h2>
    <dl className="reports-counts">
      {lines.filter(isTold).map(({ code, label, text, note }) => (
        <div key={code}>
          <dt>
            {label}
            {note !== '' && <span className="soft"> ({note})</span>}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  </section>
)
