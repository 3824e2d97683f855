/** Shows the secretary how far the branch's essays are, who is missing, and what can be done about it. */
import { formatCount, formatDue, percentText } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appEssays as words } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayProgress } from '@quan-triet/shared/models/essay'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RemindEverybody } from '../../components/remind-everybody.tsx'
import { Screen } from '../../components/screen.tsx'
import { useEssayProgress, useResults } from './api.ts'
import { Writers } from './writers.tsx'
import '../../styles/class.css'
import '../../styles/fields.css'

const Tally = ({ progress: { submitted, required, dueAt } }: { progress: EssayProgress }) => (
  <section className="card">
    <div className="tally">
      <p className="figure">
        {formatCount(submitted)}/{formatCount(required)}
      </p>
      <div className="grow">
        <p className="strong">{words.submitted}</p>
        <p>{words.of(percentText(submitted, required))}</p>
        {dueAt && <p className="soft">{words.due(formatDue(dueAt))}</p>}
      </div>
    </div>
    <div className="progress" aria-hidden="true">
      <span style={{ width: `${required === 0 ? 0 : (100 * submitted) / required}%` }} />
    </div>
  </section>
)

const Results = () => {
  const results = useResults()
  return (
    <section className="stack-s">
      <ProblemBanner error={results.error} />
      <Button isBusy={results.isPending} onPress={() => results.mutate()}>
        {words.results}
      </Button>
      <p className="soft">{words.resultsHint}</p>
    </section>
  )
}

const Progress = ({ progress }: { progress: EssayProgress }) => {
  if (progress.people.length === 0) return <p className="empty">{words.empty}</p>
  return (
    <>
      <Tally progress={progress} />
      <LinkButton to="/grading">{words.grading}</LinkButton>
      {progress.counts.missing > 0 && <RemindEverybody about="essays" />}
      <Writers progress={progress} />
      <Results />
    </>
  )
}

export const EssaysScreen = () => {
  const progress = useEssayProgress()
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      <QueryView query={progress}>{(data) => <Progress progress={data} />}</QueryView>
    </Screen>
  )
}
