/** The tools of the unit that opened a campaign: reminders and pace, close, open again, clone. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { appCopyCheck } from '@quan-triet/shared/i18n/vi/app-copy-check'
import { appEssayRates } from '@quan-triet/shared/i18n/vi/app-essay-rates'
import { appGrading } from '@quan-triet/shared/i18n/vi/app-grading'
import { appQuizMaking } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { useCloseCampaign, useOpenMatters, useReopenCampaign } from './api.ts'
import { ReasonSheet } from '../../components/reason-sheet.tsx'

const CloseSheet = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const matters = useOpenMatters(id)
  const close = useCloseCampaign(id)
  return (
    <QueryView query={matters}>
      {(open) => (
        <ConfirmSheet
          title={appCampaigns.closeTitle}
          text={appCampaigns.closeText(open)}
          confirmWords={appCampaigns.close}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate(undefined, { onSuccess: onClose })}
          onClose={onClose}
        />
      )}
    </QueryView>
  )
}

const ReopenSheet = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const reopen = useReopenCampaign(id)
  return (
    <ReasonSheet
      title={appCampaigns.reopen}
      label={appCampaigns.reopenReason}
      confirmWords={appCampaigns.reopen}
      isBusy={reopen.isPending}
      error={reopen.error}
      onConfirm={(reason) => reopen.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const OwnerTools = ({ node }: { node: CampaignNode }) => {
  const isOpen = node.closedAt === null
  const action = isOpen ? 'close' : 'reopen'
  // Once the campaign has changed, the question about its old state is gone.
  const [asked, setAsked] = useState<typeof action | null>(null)
  const Asked = isOpen ? CloseSheet : ReopenSheet
  return (
    <section className="stack-s" aria-labelledby="owner-tools">
      <h2 id="owner-tools">{appCampaigns.ownerTools}</h2>
      <ul className="list">
        {isOpen && (
          <li>
            <RowLink
              to={`/office/campaigns/nodes/${node.id}/settings`}
              title={appCampaigns.settings}
            >
              <span className="soft">{appCampaigns.settingsHint}</span>
            </RowLink>
          </li>
        )}
        <li>
          <RowLink to={`/office/campaigns/${node.campaignId}/quiz`} title={appQuizMaking.title}>
            <span className="soft">{appQuizMaking.hint}</span>
          </RowLink>
        </li>
        <li>
          <RowLink
            to={`/office/campaigns/${node.campaignId}/essays?unit=${node.unitId}`}
            title={appEssayRates.title}
          >
            <span className="soft">{appEssayRates.hint}</span>
          </RowLink>
        </li>
        <li>
          <RowLink
            to={`/office/campaigns/${node.campaignId}/copy-check?unit=${node.unitId}`}
            title={appCopyCheck.title}
          >
            <span className="soft">{appCopyCheck.hint}</span>
          </RowLink>
        </li>
        <li>
          <RowLink
            to={`/office/campaigns/${node.campaignId}/sample?unit=${node.unitId}`}
            title={appGrading.sample}
          >
            <span className="soft">{appGrading.sampleHint}</span>
          </RowLink>
        </li>
        <li>
          <RowLink to={`/office/campaigns/nodes/${node.id}/clone`} title={appCampaigns.clone}>
            <span className="soft">{appCampaigns.cloneHint}</span>
          </RowLink>
        </li>
      </ul>
      <Button onPress={() => setAsked(action)}>{appCampaigns[action]}</Button>
      {asked === action && <Asked id={node.campaignId} onClose={() => setAsked(null)} />}
    </section>
  )
}
