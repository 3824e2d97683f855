/** Says how far one target is: the number, a bar towards the target, the verdict, what is missing, pace and forecast. */
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TermTarget } from '@quan-triet/shared/models/target'
import { Chip } from '../../components/chip.tsx'
import '../../styles/progress.css'

const KINDS = {
  dat: 'good',
  chua_dat: 'warn',
  xet_o_cap_tren: 'info',
  khong_co_doi_tuong: 'plain',
  chua_co_so_lieu: 'plain',
} as const

export const Verdict = ({ target }: { target: TermTarget }) => {
  const { verdict } = target.progress
  const isExceeded = target.kind === 'toi_da' && verdict === 'chua_dat'
  return <Chip kind={KINDS[verdict]}>{isExceeded ? words.exceeded : words.verdict[verdict]}</Chip>
}

const percentOf = (part: number, whole: number): string =>
  `${Math.min(100, (100 * part) / Math.max(1, whole))}%`

/** The same that the words beside it say, for the eye. */
const Bar = ({ target }: { target: TermTarget }) => {
  const { kind, value, latest, progress } = target
  if (!latest || latest.denominator === 0) return null
  const whole = latest.denominator ?? value
  const mark = kind === 'luy_ke' ? percentOf(progress.expected ?? value, value) : `${value}%`
  return (
    <div className="count-bar" aria-hidden="true">
      <span className="count-bar-done" style={{ width: percentOf(latest.numerator, whole) }} />
      <span className="count-bar-target" style={{ left: mark }} />
    </div>
  )
}

/** Shown where there is a count to go on from. */
const Pace = ({ target }: { target: TermTarget }) => {
  const { latest, endsOn, progress } = target
  if (target.kind !== 'luy_ke' || !latest) return null
  return (
    <>
      {progress.expected !== null && <p>{words.onPace(progress.expected, latest.numerator)}</p>}
      <p>
        {progress.forecast === null ? words.noForecast : words.forecast(progress.forecast, endsOn)}
      </p>
    </>
  )
}

export const TargetFacts = ({ target }: { target: TermTarget }) => {
  const { latest, progress, unitWord } = target
  return (
    <div className="stack-s">
      <p className="soft">{words.aim(target)}</p>
      <p className="office-actions">
        {latest && <span className="strong">{words.reached(target, latest.text)}</span>}
        <Verdict target={target} />
      </p>
      <Bar target={target} />
      {target.note === '' && progress.missing !== null && progress.missing > 0 && (
        <p className="strong">{words.missing(progress.missing, unitWord)}</p>
      )}
      {target.note !== '' && <p className="targets-note strong">{target.note}</p>}
      <Pace target={target} />
      {latest && <p className="soft">{words.asOf(latest.day)}</p>}
      {target.isLive && <p className="soft">{words.isLive}</p>}
    </div>
  )
}
