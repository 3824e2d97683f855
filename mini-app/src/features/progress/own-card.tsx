/** Shows how far the unit itself is: on the base of the plan as a ring, on the other one beside it, and by its own target. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import { appProgressUnits as words } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { Coverage } from '@quan-triet/shared/models/progress'
import { CountBar } from '../../components/count-bar.tsx'
import { Ring } from '../../components/ring.tsx'
import { neededFor } from '../../lib/needed-for.ts'
import { Changing } from './changing.tsx'
import { PhaseChip } from './phase-chip.tsx'

/** What is missing of one figure, in one sentence. */
const wordsOf = (figure: JudgedFigure, percent: number): string => {
  if (figure.verdict === 'khong_co_doi_tuong') return appProgress.nobody
  if (!figure.isReachable) return appProgress.unreachable(percent)
  const { numerator: done, denominator: of, missing } = figure
  return appProgress.summary({ done, of, percent, missing })
}

const Base = ({ figure, percent }: { figure: JudgedFigure; percent: number }) => {
  const { numerator, denominator, base } = figure
  return (
    <div className="stack-xs">
      <dt className="soft">
        {base === 'tong_so' ? appProgress.onMembers : appProgress.onRequired}
      </dt>
      <dd className="stack-xs">
        <span className="strong">
          <Changing text={appProgress.ratio(numerator, denominator)} />
        </span>
        <CountBar
          done={numerator}
          of={denominator}
          needed={neededFor(percent, denominator)}
          isNumbered
        />
        <span>{wordsOf(figure, percent)}</span>
      </dd>
    </div>
  )
}

export const OwnCard = ({ coverage }: { coverage: Coverage }) => {
  const { reportingBase, targetPercent, ofMembers, ofRequired, ownTarget } = coverage
  const [reported, other] =
    reportingBase === 'tong_so' ? [ofMembers, ofRequired] : [ofRequired, ofMembers]
  return (
    <section className="card" aria-labelledby="own">
      <h2 id="own">{coverage.unit.nameOrg}</h2>
      <div className="progress-own">
        <Ring
          done={reported.numerator}
          of={reported.denominator}
          needed={neededFor(targetPercent, reported.denominator)}
        />
        <div className="grow stack-xs">
          <p className="strong">
            <Changing text={wordsOf(reported, targetPercent)} />
          </p>
          <p className="soft">
            {appProgress.base[reportingBase]} ({appProgress.reported})
          </p>
          <p>
            <PhaseChip phase={coverage.phase} />
          </p>
        </div>
      </div>
      <dl className="facts">
        <Base figure={other} percent={targetPercent} />
        {ownTarget && (
          <div className="stack-xs">
            <dt className="soft">{appProgress.ownTarget(ownTarget.percent)}</dt>
            <dd>
              {wordsOf(
                reportingBase === 'tong_so' ? ownTarget.ofMembers : ownTarget.ofRequired,
                ownTarget.percent,
              )}
            </dd>
          </div>
        )}
      </dl>
      {coverage.report !== null && (
        <p>
          {words.report}: <Changing text={words.owed(coverage.report)} />
        </p>
      )}
      {coverage.branches > 1 && <p>{appProgress.begun(coverage.begun, coverage.branches)}</p>}
    </section>
  )
}
