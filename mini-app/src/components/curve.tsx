/** Draws how many have studied over the days against the straight line to the target; loaded only by who looks at it. */
import { formatCount, ratioText } from '@quan-triet/shared/i18n/format'
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import type { Day } from '@quan-triet/shared/models/moments'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { curveScale, type CurveScale } from '../lib/curve-scale.ts'
import '../styles/progress.css'

export interface CurvePoint {
  day: Day
  done: number
  of: number
}

export interface CurveProps {
  /** One for each day, first to last, at least one. */
  points: readonly CurvePoint[]
  from: Day
  /** When the target is due, and how many reach it. */
  due: Day
  needed: number
  today: Day
}

const Field = ({ points, scale, ...props }: CurveProps & { scale: CurveScale }) => {
  const { from, due, needed, today } = props
  const x = (point: CurvePoint) => scale.x(point.day)
  const y = (point: CurvePoint) => scale.y(point.done)
  const done = line(x, y).curve(curveMonotoneX)(points) ?? ''
  const below = area(x, scale.y(0), y).curve(curveMonotoneX)(points) ?? ''
  const last = points.at(-1)
  return (
    <div className="curve-field">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className="curve-area" d={below} />
        <line
          className="curve-target"
          x1={scale.x(from)}
          y1={scale.y(0)}
          x2={scale.x(due)}
          y2={scale.y(needed)}
        />
        <line className="curve-today" x1={scale.x(today)} y1={0} x2={scale.x(today)} y2={100} />
        <path className="curve-done" d={done} />
      </svg>
      {last && (
        <span
          className="curve-dot"
          style={{ left: `${scale.x(last.day)}%`, top: `${scale.y(last.done)}%` }}
        />
      )}
    </div>
  )
}

const Sample = ({ kind, children }: { kind: string; children: ReactNode }) => (
  <li>
    <svg viewBox="0 0 36 12" aria-hidden="true">
      <line className={kind} x1="1" y1="6" x2="35" y2="6" />
    </svg>
    {children}
  </li>
)

export const Curve = (props: CurveProps) => {
  const { points, from, due, needed, today } = props
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const until = today > due ? today : due
  const top = Math.max(needed, ...points.map((one) => one.of))
  const scale = curveScale({ from, until, top })
  const spoken = appProgress.curvePicture({
    from,
    until: last.day,
    first: ratioText(first.done, first.of),
    last: ratioText(last.done, last.of),
    due,
  })
  return (
    <div className="stack-s">
      <div className="curve" role="img" aria-label={spoken}>
        <div className="curve-scale" aria-hidden="true">
          <span>{formatCount(top)}</span>
          <span>0</span>
        </div>
        <Field {...props} scale={scale} />
        <div className="curve-days" aria-hidden="true">
          <span>{appProgress.curveAxis(from)}</span>
          <span>{appProgress.curveAxis(until)}</span>
        </div>
      </div>
      <ul className="curve-legend">
        <Sample kind="curve-done">{appProgress.curveDone}</Sample>
        <Sample kind="curve-target">{appProgress.curveTarget(needed)}</Sample>
        <Sample kind="curve-today">{appProgress.curveToday(today)}</Sample>
      </ul>
    </div>
  )
}
