/** Shows how many of how many as a bar: striped what is done, empty what is left, a mark with its number the target. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import '../styles/progress.css'

interface Props {
  /** Whole numbers, `done` at most `of`. */
  done: number
  of: number
  /** How many reach the target; null for none. */
  needed?: number | null
  /** Whether the number of the target stands under its mark. */
  isNumbered?: boolean
}

const percentOf = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.min(100, (100 * part) / whole)}%`

export const CountBar = ({ done, of, needed = null, isNumbered = false }: Props) => (
  <div role="img" aria-label={appProgress.picture(done, of, needed)}>
    <div className="count-bar">
      <span className="count-bar-done" style={{ width: percentOf(done, of) }} />
      {needed !== null && of > 0 && (
        <span className="count-bar-target" style={{ left: percentOf(needed, of) }} />
      )}
    </div>
    {isNumbered && needed !== null && of > 0 && (
      <div className="count-bar-needed" style={{ width: `max(${percentOf(needed, of)}, 6rem)` }}>
        {appProgress.needed(needed)}
      </div>
    )}
  </div>
)
