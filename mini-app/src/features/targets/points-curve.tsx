/** Draws the counts of a target over the term against the line of an even pace. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TargetPoint, TermTarget } from '@quan-triet/shared/models/target'
import { curveScale } from '../../lib/curve-scale.ts'
import '../../styles/progress.css'

interface Props {
  target: TermTarget
  /** Valid ones in the order of their days, at least two. */
  points: readonly TargetPoint[]
}

const Legend = ({ value }: { value: number }) => (
  <ul className="curve-legend">
    {(
      [
        ['curve-done', words.curveDone],
        ['curve-target', words.curvePace(value)],
      ] as const
    ).map(([kind, label]) => (
      <li key={kind}>
        <svg viewBox="0 0 36 12" aria-hidden="true">
          <line className={kind} x1="1" y1="6" x2="35" y2="6" />
        </svg>
        {label}
      </li>
    ))}
  </ul>
)

export const PointsCurve = ({ target, points }: Props) => {
  const { startsOn, endsOn, value } = target
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const top = Math.max(value, ...points.map((point) => point.numerator))
  const scale = curveScale({ from: startsOn, until: endsOn, top })
  const drawn = points.map((point) => `${scale.x(point.day)},${scale.y(point.numerator)}`)
  return (
    <div className="stack-s">
      <div
        className="curve"
        role="img"
        aria-label={words.curvePicture(first.text, last.text, endsOn)}
      >
        <div className="curve-scale" aria-hidden="true">
          <span>{formatCount(top)}</span>
          <span>0</span>
        </div>
        <div className="curve-field">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <line className="curve-target" x1={0} y1={100} x2={100} y2={scale.y(value)} />
            <path className="curve-done" d={`M${drawn.join('L')}`} />
          </svg>
          {points.map((point) => (
            <span
              key={point.id}
              className="curve-dot"
              style={{ left: `${scale.x(point.day)}%`, top: `${scale.y(point.numerator)}%` }}
            />
          ))}
        </div>
        <div className="curve-days" aria-hidden="true">
          <span>{words.curveDay(startsOn)}</span>
          <span>{words.curveDay(endsOn)}</span>
        </div>
      </div>
      <Legend value={value} />
    </div>
  )
}
