/** Shows the other numbers of a unit as the report prints them: classes, key cadres, masses, essays, plans, reports. */
import { appProgressUnits as words } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { Coverage } from '@quan-triet/shared/models/progress'
import type { ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import { useSearchParams } from 'react-router-dom'
import { Changing } from './changing.tsx'
import { LineSheet } from './line-sheet.tsx'

/** Of the people who must study and have, the card above tells. */
const TOLD_ABOVE: ReadonlySet<ReportLineCode> = new Set([
  'members',
  'probationary',
  'required',
  'studied_of_members',
  'studied_of_required',
  'not_studied',
])

const Line = ({ line, onOpen }: { line: ReportLine; onOpen: (() => void) | null }) => (
  <div>
    <dt className="soft">{line.label}</dt>
    <dd>
      {onOpen === null ? (
        <Changing text={line.text} />
      ) : (
        <button
          type="button"
          className="progress-open"
          aria-label={`${line.text}. ${words.openLine(line.label)}`}
          onClick={onOpen}
        >
          <Changing text={line.text} />
        </button>
      )}
      {line.note !== '' && <span className="soft">({line.note})</span>}
    </dd>
  </div>
)

export const LinesCard = ({ coverage }: { coverage: Coverage }) => {
  const [params, setParams] = useSearchParams()
  const { children, lines } = coverage
  if (lines.length === 0) return null
  const told = new Set(children.flatMap((one) => Object.keys(one.texts)))
  const opened = lines.find((line) => line.code === params.get('line') && told.has(line.code))
  const show = (code: ReportLineCode | null): void => {
    const next = new URLSearchParams(params)
    if (code === null) next.delete('line')
    else next.set('line', code)
    setParams(next, { replace: true })
  }
  return (
    <section className="card" aria-labelledby="lines">
      <h2 id="lines">{words.lines}</h2>
      <dl className="progress-lines">
        {lines
          .filter((line) => !TOLD_ABOVE.has(line.code))
          .map((line) => (
            <Line
              key={line.code}
              line={line}
              onOpen={told.has(line.code) ? () => show(line.code) : null}
            />
          ))}
      </dl>
      {coverage.isSmall && <p className="soft">{words.hidden}</p>}
      {opened && <LineSheet line={opened} coverage={coverage} onClose={() => show(null)} />}
    </section>
  )
}
