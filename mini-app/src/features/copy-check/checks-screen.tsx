/** Shows a branch how far the copy checks of its essays are, and lets those that were set aside be tried again. */
import { brokenChecks as words } from '@quan-triet/shared/i18n/vi/app-copy-check'
import type { BrokenCheck, CheckProgress } from '@quan-triet/shared/models/copy-check'
import { useParams, useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useBrokenChecks, useRetryCheck } from './api.ts'

const Progress = ({ done, waiting, broken, notChecked }: CheckProgress) => (
  <section className="card stack-xs" aria-labelledby="check-progress">
    <h2 id="check-progress">{words.progress}</h2>
    <p>{words.done(done)}</p>
    <p>{words.waiting(waiting)}</p>
    <p>{words.broken(broken)}</p>
    {notChecked > 0 && <p>{words.notChecked(notChecked)}</p>}
  </section>
)

const Broken = ({ check }: { check: BrokenCheck }) => {
  const retry = useRetryCheck()
  return (
    <li className="card stack-xs">
      <p className="strong">{check.authorName}</p>
      <p>{words.reasons[check.reason]}</p>
      <p className="soft">{words.queued(check.queuedAt, check.attempts)}</p>
      <ProblemBanner error={retry.error} />
      <Button
        label={words.retryOf(check.authorName)}
        isBusy={retry.isPending}
        onPress={() => retry.mutate(check)}
      >
        {words.retry}
      </Button>
    </li>
  )
}

const Checks = (asked: { campaignId: string; unitId: string }) => {
  const query = useBrokenChecks(asked)
  return (
    <QueryView query={query}>
      {({ progress, checks }) => (
        <>
          <Progress {...progress} />
          <section className="stack-s" aria-labelledby="broken-checks">
            <h2 id="broken-checks">{words.list}</h2>
            {checks.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <ul className="stack-s">
                {checks.map((check) => (
                  <Broken key={check.versionId} check={check} />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </QueryView>
  )
}

export const ChecksScreen = () => {
  const { campaignId = '' } = useParams()
  const [params] = useSearchParams()
  const [duty] = useDutiesWith('run_branch')
  const unitId = params.get('unit') ?? duty?.orgUnit.id
  return (
    <Screen
      title={words.title}
      back={{ to: `/office/campaigns/${campaignId}`, label: words.campaign }}
    >
      <p className="soft">{words.about}</p>
      {unitId === undefined ? (
        <p>{words.noUnit}</p>
      ) : (
        <Checks campaignId={campaignId} unitId={unitId} />
      )}
    </Screen>
  )
}
