/** Shows how many of how many as a ring with the numbers in it: thick what is done, thin what is left, a mark the target. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import '../styles/progress.css'

interface Props {
  /** Whole numbers, `done` at most `of`. */
  done: number
  of: number
  /** How many reach the target; null for none. */
  needed?: number | null
}

const RADIUS = 43
const AROUND = 2 * Math.PI * RADIUS

/** Where the target stands on the circle, as a short line across it. */
const Mark = ({ share }: { share: number }) => {
  const angle = share * 2 * Math.PI
  const at = (radius: number) => [50 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)]
  const [x1, y1] = at(RADIUS - 7)
  const [x2, y2] = at(RADIUS + 7)
  return <line className="ring-target" x1={x1} y1={y1} x2={x2} y2={y2} />
}

export const Ring = ({ done, of, needed = null }: Props) => {
  const share = of === 0 ? 0 : done / of
  return (
    <div className="ring" role="img" aria-label={appProgress.picture(done, of, needed)}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="ring-rest" cx="50" cy="50" r={RADIUS} />
        {done > 0 && (
          <circle
            className="ring-done"
            cx="50"
            cy="50"
            r={RADIUS}
            strokeDasharray={`${share * AROUND} ${AROUND}`}
          />
        )}
        {needed !== null && of > 0 && <Mark share={needed / of} />}
      </svg>
      <span className="ring-done-count" aria-hidden="true">
        {formatCount(done)}
      </span>
      <span className="ring-of" aria-hidden="true">
        {appProgress.outOf(of)}
      </span>
    </div>
  )
}
