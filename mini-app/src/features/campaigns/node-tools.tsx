/** Moves a campaign at a unit to its next state, with a reason. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import {
  type CampaignNodeState,
  campaignNodeStateLabels,
} from '@quan-triet/shared/vocabulary/campaign-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useMoveNode } from './api.ts'
import { ReasonSheet } from '../../components/reason-sheet.tsx'

export const NodeTools = ({ node }: { node: CampaignNode }) => {
  const [to, setTo] = useState<CampaignNodeState | null>(null)
  const move = useMoveNode(node.id)
  if (node.nextStates.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="states">
      <h2 id="states">{appCampaigns.moveState}</h2>
      <div className="line">
        {node.nextStates.map((state) => (
          <Button key={state} onPress={() => setTo(state)}>
            {campaignNodeStateLabels[state]}
          </Button>
        ))}
      </div>
      {to !== null && (
        <ReasonSheet
          title={campaignNodeStateLabels[to]}
          label={appCampaigns.moveReason}
          confirmWords={appCampaigns.save}
          isBusy={move.isPending}
          error={move.error}
          onConfirm={(reason) => move.mutate({ to, reason }, { onSuccess: () => setTo(null) })}
          onClose={() => setTo(null)}
        />
      )}
    </section>
  )
}
