/** Shows how many of those who must study are here, always with the base of the percentage. */
import { formatCount, percentText } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { SessionCounts } from '@quan-triet/shared/models/attendance'
import '../../styles/class.css'

const details = ({ late, excused, guests }: SessionCounts): string =>
  [
    late > 0 && appRoll.late(formatCount(late)),
    excused > 0 && appRoll.excused(formatCount(excused)),
    guests > 0 && appRoll.guests(formatCount(guests)),
  ]
    .filter(Boolean)
    .join(', ')

export const CountCard = ({ counts }: { counts: SessionCounts }) => {
  const { presentRequired, required } = counts
  const share = required === 0 ? 0 : (100 * presentRequired) / required
  return (
    <section className="card" aria-live="polite">
      <div className="tally">
        <p className="figure">
          {formatCount(presentRequired)}/{formatCount(required)}
        </p>
        <div className="grow">
          <p className="strong">{appRoll.countTitle}</p>
          <p>{appRoll.ofRequired(percentText(presentRequired, required))}</p>
          {details(counts) && <p className="soft">{details(counts)}</p>}
        </div>
      </div>
      <div className="progress" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
    </section>
  )
}
