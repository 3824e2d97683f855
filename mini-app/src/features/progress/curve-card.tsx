/** Shows a unit's progress over the days: the curve against the target, and the same as a table. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import type { Coverage, ProgressDays } from '@quan-triet/shared/models/progress'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { lazy, Suspense } from 'react'
import type { CurvePoint } from '../../components/curve.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { Loading } from '../../components/loading.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { plannedBy } from '../../lib/curve-scale.ts'
import { neededFor } from '../../lib/needed-for.ts'
import { useProgressDays } from './api.ts'
import { figuresOf } from './arrange-units.ts'

const Curve = lazy(async () => ({ default: (await import('../../components/curve.tsx')).Curve }))

/** Each written evening on the campaign's base, then today as it is counted now. */
const pointsOf = (days: ProgressDays['days'], coverage: Coverage): CurvePoint[] => {
  const isOfMembers = coverage.reportingBase === 'tong_so'
  const points = days.map((one) =>
    isOfMembers
      ? { day: one.day, done: one.completed, of: one.members }
      : { day: one.day, done: one.completedRequired, of: one.required },
  )
  const last = points.at(-1)
  if (!coverage.isLive || (last && last.day >= coverage.day)) return points
  const [now] = figuresOf(coverage, coverage.reportingBase)
  return [...points, { day: coverage.day, done: now.numerator, of: now.denominator }]
}

const DaysTable = ({
  points,
  line,
}: {
  points: CurvePoint[]
  line: { from: string; due: string; needed: number }
}) => (
  <div className="office-scroll" role="region" aria-label={appProgress.curveTable} tabIndex={0}>
    <table className="office-table progress-table">
      <thead>
        <tr>
          <th scope="col">{appProgress.day}</th>
          <th scope="col">{appProgress.curveDone}</th>
          <th scope="col">{appProgress.plannedBy}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.day}>
            <th scope="row">{appProgress.dayRow(point.day)}</th>
            <td>{appProgress.ratio(point.done, point.of)}</td>
            <td>{appProgress.people(plannedBy(point.day, line))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Days = ({ data, coverage }: { data: ProgressDays; coverage: Coverage }) => {
  const points = pointsOf(data.days, coverage)
  const [now] = figuresOf(coverage, coverage.reportingBase)
  if (points.length < 2) return <p className="empty">{appProgress.curveEmpty}</p>
  const line = {
    from: data.startsOn,
    due: data.dueAt === null ? data.snapshotOn : dayOf(data.dueAt),
    needed: neededFor(coverage.targetPercent, now.denominator),
  }
  return (
    <>
      <Suspense fallback={<Loading />}>
        <Curve points={points} today={coverage.day} {...line} />
      </Suspense>
      <p className="soft">{appProgress.curveDue(line.due)}</p>
      <FoldedSection title={appProgress.curveTable}>
        <DaysTable points={points} line={line} />
      </FoldedSection>
    </>
  )
}

export const CurveCard = ({ coverage }: { coverage: Coverage }) => {
  const days = useProgressDays({ unitId: coverage.unit.id, campaignId: coverage.campaign.id })
  return (
    <section className="card" aria-labelledby="curve">
      <h2 id="curve">{appProgress.curve}</h2>
      <QueryView query={days}>{(data) => <Days data={data} coverage={coverage} />}</QueryView>
    </section>
  )
}
