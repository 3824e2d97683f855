/** The page of one programme or personal plan: where it stands, what is next, its text, tasks, opinions and versions. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { useParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { usePlan } from './api.ts'
import { Decisions } from './decisions.tsx'
import type { KeptEdits } from './kept-edits.ts'
import { Lines } from './lines.tsx'
import { Opinions } from './opinions.tsx'
import { LIST_PATH } from './plan-path.ts'
import { Refused, SavedLine } from './saved-line.tsx'
import { Standing } from './standing.tsx'
import { Lacks } from './steps.tsx'
import { Tasks } from './tasks.tsx'
import { useEdited, useEdits } from './use-edits.ts'
import { VersionsCard } from './versions-card.tsx'
import { WorkCard } from './work-card.tsx'

/** From the issuing on its tasks are followed; before that nobody has to do them. */
const AT_WORK: readonly PlanState[] = ['thuc_hien', 'so_ket', 'tong_ket', 'dong']

const Page = ({ plan, kept }: { plan: PlanView; kept: KeptEdits }) => {
  const shown = useEdited(plan, kept)
  return (
    <>
      <Standing plan={shown} />
      <Decisions plan={shown} />
      <Refused planId={plan.id} kept={kept} />
      <Lines plan={shown} />
      <Tasks plan={shown} />
      <Lacks plan={shown} />
      <Opinions plan={shown} />
      {AT_WORK.includes(plan.standing.state) && <WorkCard plan={plan} />}
      <VersionsCard plan={shown} />
      <SavedLine kept={kept} />
    </>
  )
}

export const PlanScreen = () => {
  const { planId = '' } = useParams()
  const plan = usePlan(planId)
  const kept = useEdits(planId)
  // Days that are proposed and hours that are shown must not be the phone's (PD-13); nothing waits for it.
  useServerClock()
  return (
    <Screen
      title={plan.data?.title ?? words.title}
      back={{ to: LIST_PATH, label: words.title }}
      isWide
    >
      <QueryView query={plan}>{(data) => <Page plan={data} kept={kept} />}</QueryView>
    </Screen>
  )
}
