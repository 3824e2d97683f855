/** Opens what a line counts: each of its cells by unit below, the people at a branch, and a correction of the own number. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { ReportLine } from '@quan-triet/shared/models/report-line'
import type { ReportCellView, ReportVersionView } from '@quan-triet/shared/models/report-view'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { type ReportAt, useReportCell } from './api.ts'
import { CorrectCell } from './correct-cell.tsx'

interface Props {
  view: ReportVersionView
  at: ReportAt
}

const Counts = ({ counts }: { counts: ReportCellView }) => (
  <dl className="reports-counts">
    {counts.children.length > 0 && (
      <>
        <div>
          <dt>{words.ofOwn}</dt>
          <dd>{formatCount(counts.own)}</dd>
        </div>
        {counts.children.map(({ unit, count }) => (
          <div key={unit.id}>
            <dt>{unit.nameOrg}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </>
    )}
    <div className="strong">
      <dt>{words.ofTotal}</dt>
      <dd>{formatCount(counts.total)}</dd>
    </div>
  </dl>
)

const People = ({ people }: { people: readonly string[] }) =>
  people.length === 0 ? (
    <p className="soft">{words.noPeople}</p>
  ) : (
    <FoldedSection title={words.people(people.length)}>
      <ul className="list">
        {people.map((name, place) => (
          // Two people may bear one name.
          <li className="row" key={place}>
            {name}
          </li>
        ))}
      </ul>
    </FoldedSection>
  )

const Cell = ({ view, at, cell }: Props & { cell: CellCode }) => {
  const counts = useReportCell(at, cell)
  const [isChanging, setChanging] = useState(false)
  const mayEdit = view.status.actions.includes('edit') && !view.isFrozen
  return (
    <section className="stack-s" aria-label={words.cells[cell]}>
      <h3>{words.cells[cell]}</h3>
      <QueryView query={counts} shape="line">
        {(data) => (
          <>
            <Counts counts={data} />
            {data.correction && (
              <p>
                {words.counted(data.correction.counted)}. {words.reason(data.correction.reason)}
              </p>
            )}
            {data.people !== null && <People people={data.people} />}
            {mayEdit && !isChanging && (
              <Button
                label={`${words.change}: ${words.cells[cell]}`}
                onPress={() => setChanging(true)}
              >
                {words.change}
              </Button>
            )}
            {isChanging && (
              <CorrectCell view={view} at={at} counts={data} onDone={() => setChanging(false)} />
            )}
          </>
        )}
      </QueryView>
    </section>
  )
}

export const LineSheet = ({
  line,
  onClose,
  ...about
}: Props & { line: ReportLine; onClose: () => void }) => {
  const cells = new Set([...line.numeratorOf, ...line.denominatorOf].map(({ cell }) => cell))
  return (
    <Sheet title={line.label} onClose={onClose} closeWords={appCommon.close}>
      <p className="strong">{line.text}</p>
      {[...cells].map((cell) => (
        <Cell key={cell} cell={cell} {...about} />
      ))}
    </Sheet>
  )
}
