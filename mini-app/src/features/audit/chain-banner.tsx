/** Says whether the log is whole, how far it was checked, and offers to check again now. */
import { appAudit } from '@quan-triet/shared/i18n/vi/app-audit'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import type { ChainState } from '@quan-triet/shared/models/audit'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useCheckChain } from './api.ts'

const State = ({ seq, check }: ChainState) => {
  if (check === null)
    return (
      <Banner kind="info">
        <p>{seq === 0 ? appAudit.empty : appAudit.unchecked}</p>
      </Banner>
    )
  if (check.fault)
    return (
      <Banner kind="bad">
        <p className="strong">{appAudit.brokenTitle}</p>
        <p>{appAudit.broken(words.fault(check.fault), check.at)}</p>
        <p>{appAudit.brokenAdvice}</p>
      </Banner>
    )
  return (
    <Banner kind="good">
      <p>{appAudit.whole(check.seq, check.at)}</p>
      {seq > check.seq && <p>{appAudit.newer(seq - check.seq)}</p>}
    </Banner>
  )
}

export const ChainBanner = ({ state }: { state: ChainState }) => {
  const check = useCheckChain()
  return (
    <section className="stack-s">
      <State {...state} />
      <ProblemBanner error={check.error} />
      <div className="office-actions">
        <Button isBusy={check.isPending} onPress={() => check.mutate()}>
          {appAudit.checkNow}
        </Button>
        {state.seq > 0 && (
          <p className="soft">
            {appAudit.anchor}:{' '}
            <span className="audit-code">{appAudit.anchorText(state.seq, state.hash)}</span>
          </p>
        )}
      </div>
    </section>
  )
}
