/** Asks one question of the page and shows the answer where it was asked, also the last one while there is no network. */
import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { isOffline, problemWords } from '../../lib/problem.ts'
import { type QuickAsked, useQuickAnswer } from './api.ts'
import { Replies } from './replies.tsx'

/** Keeps the place of an answer, and shows only when it is not here at once. */
export const Waiting = () => (
  <p className="waiting">
    <span className="hidden-visually">{appCommon.loading}</span>
  </p>
)

export const failureWords = (error: Error): string =>
  isOffline(error) ? appAsk.needsNetwork : problemWords(error)

export const Answer = ({ asked }: { asked: QuickAsked }) => {
  const { data, error, isFetching, isPending, refetch } = useQuickAnswer(asked)
  return (
    <div className="answer" aria-live="polite" aria-busy={isFetching}>
      {isPending && <Waiting />}
      {error && (
        <Banner kind="warn">
          <p>{data && isOffline(error) ? appAsk.keptShown : failureWords(error)}</p>
        </Banner>
      )}
      {data && <Replies answer={data} />}
      {error && (
        <Button isWide isBusy={isFetching} onPress={() => void refetch()}>
          {appCommon.retry}
        </Button>
      )}
    </div>
  )
}
