/** Gives the unit's own plan of a campaign as a Word file, drafted from what the campaign asks and what is planned here. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { usePlanDraft } from './api.ts'

export const PlanDraft = ({ nodeId }: { nodeId: string }) => {
  const draft = usePlanDraft(nodeId)
  return (
    <div className="stack-s">
      <Button isBusy={draft.isPending} onPress={() => draft.mutate()}>
        {appCampaigns.draftPlan}
      </Button>
      <p className="soft">{appCampaigns.draftPlanHint}</p>
      {draft.isSuccess && <p role="status">{appCampaigns.draftPlanDone}</p>}
      <ProblemBanner error={draft.error} />
    </div>
  )
}
