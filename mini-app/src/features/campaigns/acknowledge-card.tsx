/** Lets a unit take note of a campaign, and says who did and when. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useAcknowledge } from './api.ts'

export const AcknowledgeCard = ({
  node,
  mayAcknowledge,
}: {
  node: CampaignNode
  mayAcknowledge: boolean
}) => {
  const acknowledge = useAcknowledge(node.id)
  if (node.acknowledged !== null)
    return (
      <p className="soft">
        {appCampaigns.acknowledgedBy(node.acknowledged.by, formatDayTime(node.acknowledged.at))}
      </p>
    )
  return (
    <>
      <Banner kind="warn">
        <p className="strong">{appCampaigns.acknowledgeTitle}</p>
        {mayAcknowledge && <p>{appCampaigns.acknowledgeText}</p>}
      </Banner>
      <ProblemBanner error={acknowledge.error} />
      {mayAcknowledge && (
        <Button kind="primary" isBusy={acknowledge.isPending} onPress={() => acknowledge.mutate()}>
          {appCampaigns.acknowledge}
        </Button>
      )}
    </>
  )
}
