/** Shows the rows of an import by verdict and kind of doubt, a page at a time. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type {
  ImportRow,
  ImportSummary,
  RowReason,
  RowVerdict,
} from '@quan-triet/shared/models/import'
import { rowVerdicts } from '@quan-triet/shared/vocabulary/import-fields'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type RowFilter, useImportRows, useMend } from './api.ts'
import { verdictNames } from './field-names.ts'
import { RowCard } from './row-card.tsx'

const A_PAGE = 50

/** What needs an answer comes first; with nothing to answer, what would be saved. */
const firstFilter = ({ counts }: ImportSummary): RowVerdict | '' => {
  if (counts.tu_choi > 0) return 'tu_choi'
  return counts.nghi_van > 0 ? 'nghi_van' : ''
}

export const RowsView = ({ summary }: { summary: ImportSummary }) => {
  const [filter, setFilter] = useState<RowFilter>(() => ({
    verdict: firstFilter(summary),
    reason: '',
    offset: 0,
  }))
  const rows = useImportRows(summary.id, filter)
  const mend = useMend(summary.id)
  return (
    <section className="stack" aria-label={appImports.filterLegend}>
      <Filters summary={summary} filter={filter} onChange={setFilter} />
      <ProblemBanner error={mend.error} />
      <QueryView query={rows}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 && <p className="empty">{appImports.none}</p>}
            {filter.reason !== '' && rows.length > 1 && (
              <BulkAnswers rows={rows} reason={filter.reason} mend={mend} />
            )}
            <ul className="import-rows">
              {rows.map((row) => (
                <li key={row.row} className="card stack-s">
                  <RowCard row={row} fields={summary.fields} mend={mend} />
                </li>
              ))}
            </ul>
            <Pages total={total} filter={filter} onChange={setFilter} />
          </>
        )}
      </QueryView>
    </section>
  )
}

interface FilterProps {
  summary: ImportSummary
  filter: RowFilter
  onChange: (filter: RowFilter) => void
}

const Filters = ({ summary, filter, onChange }: FilterProps) => {
  const verdicts = rowVerdicts.filter((verdict) => summary.counts[verdict] > 0)
  return (
    <div className="office-fields">
      <SelectField
        label={appImports.filterLegend}
        value={filter.verdict}
        choices={[
          {
            value: '' as const,
            label: appImports.filter(appImports.all, formatCount(summary.rows)),
          },
          ...verdicts.map((value) => ({
            value,
            label: appImports.filter(verdictNames[value], formatCount(summary.counts[value])),
          })),
        ]}
        onChange={(verdict) => onChange({ verdict, reason: '', offset: 0 })}
      />
      {summary.reasons.length > 0 && (
        <SelectField
          label={appImports.reasonFilter}
          value={filter.reason}
          choices={[
            { value: '', label: appImports.anyReason },
            ...summary.reasons.map(({ code, title, count }) => ({
              value: code,
              label: appImports.filter(title, formatCount(count)),
            })),
          ]}
          onChange={(reason) => onChange({ verdict: '', reason, offset: 0 })}
        />
      )}
    </div>
  )
}

interface BulkProps {
  rows: readonly ImportRow[]
  reason: string
  mend: ReturnType<typeof useMend>
}

/** Answers that every row shown offers: one touch for all of one kind. */
const sharedAnswers = (rows: readonly ImportRow[], reason: string): RowReason['answers'] => {
  const offered = rows.map((row) => row.reasons.find(({ code }) => code === reason)?.answers ?? [])
  const [first = [], ...others] = offered
  return first.filter(({ value }) =>
    others.every((answers) => answers.some((answer) => answer.value === value)),
  )
}

const BulkAnswers = ({ rows, reason, mend }: BulkProps) => {
  const count = formatCount(rows.length)
  const numbers = rows.map(({ row }) => row)
  return (
    <div className="office-actions">
      {sharedAnswers(rows, reason).map(({ value, label }) => (
        <Button
          key={value}
          isBusy={mend.isPending}
          onPress={() => mend.mutate({ rows: numbers, answer: { code: reason, value } })}
        >
          {appImports.answerAll(label, count)}
        </Button>
      ))}
      <Button
        isBusy={mend.isPending}
        onPress={() => mend.mutate({ rows: numbers, isSkipped: true })}
      >
        {appImports.skipAll(count)}
      </Button>
    </div>
  )
}

interface PagesProps {
  total: number
  filter: RowFilter
  onChange: (filter: RowFilter) => void
}

const Pages = ({ total, filter, onChange }: PagesProps) => {
  if (total <= A_PAGE) return null
  const last = Math.min(filter.offset + A_PAGE, total)
  return (
    <nav className="office-actions">
      <Button
        isDisabled={filter.offset === 0}
        onPress={() => onChange({ ...filter, offset: Math.max(0, filter.offset - A_PAGE) })}
      >
        {appImports.previous}
      </Button>
      <span>
        {appImports.page(formatCount(filter.offset + 1), formatCount(last), formatCount(total))}
      </span>
      <Button
        isDisabled={last >= total}
        onPress={() => onChange({ ...filter, offset: filter.offset + A_PAGE })}
      >
        {appImports.next}
      </Button>
    </nav>
  )
}
