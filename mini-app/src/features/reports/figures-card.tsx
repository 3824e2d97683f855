/** Prints the table of 2.11 line by line; each line opens what it counts. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportLine } from '@quan-triet/shared/models/report-line'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import { useState } from 'react'
import type { ReportAt } from './api.ts'
import { LineSheet } from './line-sheet.tsx'

interface Props {
  view: ReportVersionView
  at: ReportAt
}

interface RowProps {
  own: ReportLine | undefined
  total: ReportLine
  hasChildren: boolean
  onOpen: () => void
}

const Row = ({ own, total, hasChildren, onOpen }: RowProps) => (
  <tr className={total.isDecisive ? 'reports-decisive' : ''}>
    <th scope="row">
      {total.label}
      {total.note !== '' && <p className="soft">{total.note}</p>}
    </th>
    {hasChildren && <td className="reports-own">{own?.text}</td>}
    <td>
      {total.numeratorOf.length === 0 ? (
        total.text
      ) : (
        <button
          type="button"
          className="reports-number"
          aria-label={`${total.label}: ${total.text}. ${words.countsWhat(total.label)}`}
          onClick={onOpen}
        >
          {total.text}
        </button>
      )}
    </td>
  </tr>
)

const Corrections = ({ view: { content } }: Pick<Props, 'view'>) =>
  content.corrections.length > 0 && (
    <div className="stack-xs">
      <h3>{words.corrections}</h3>
      <ul className="stack-xs">
        {content.corrections.map(({ cell, counted, typed, reason }) => (
          <li key={cell}>
            {words.correction(cell, counted, typed)}. {words.reason(reason)}
          </li>
        ))}
      </ul>
    </div>
  )

export const FiguresCard = ({ view, at }: Props) => {
  const [open, setOpen] = useState<ReportLine | null>(null)
  const hasChildren = view.content.children.length > 0
  return (
    <section className="card" aria-labelledby="report-figures">
      <h2 id="report-figures">{words.figures}</h2>
      <table className="office-table reports-lines">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {hasChildren && (
              <th scope="col" className="reports-own">
                {words.ownFigure}
              </th>
            )}
            <th scope="col">{words.totalFigure}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.total.map((total, place) => (
            <Row
              key={total.code}
              own={view.lines.own[place]}
              total={total}
              hasChildren={hasChildren}
              onOpen={() => setOpen(total)}
            />
          ))}
        </tbody>
      </table>
      <Corrections view={view} />
      {open !== null && <LineSheet view={view} at={at} line={open} onClose={() => setOpen(null)} />}
    </section>
  )
}
