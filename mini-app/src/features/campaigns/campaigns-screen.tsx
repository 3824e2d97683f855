/** Lists the campaigns that a person runs or follows, newest first, and leads to opening one. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { CampaignSummary } from '@quan-triet/shared/models/campaign'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useCampaigns } from './api.ts'

const StateChip = ({ isClosed, isAcknowledged }: CampaignSummary) => {
  if (isClosed) return <Chip>{appCampaigns.closed}</Chip>
  return isAcknowledged ? (
    <Chip kind="good">{appCampaigns.acknowledged}</Chip>
  ) : (
    <Chip kind="warn">{appCampaigns.notAcknowledged}</Chip>
  )
}

const CampaignRow = ({ campaign }: { campaign: CampaignSummary }) => (
  <li>
    <RowLink
      to={`/office/campaigns/nodes/${campaign.nodeId}`}
      title={campaign.title}
      before={<SignTile name="book" />}
    >
      <span className="soft">{appCampaigns.by(campaign.ownerName, campaign.unitName)}</span>
      <span className="line">
        <span className="soft">{appCampaigns.startsOn(formatDay(campaign.startsOn))}</span>
        <StateChip {...campaign} />
      </span>
    </RowLink>
  </li>
)

export const CampaignsScreen = () => {
  const campaigns = useCampaigns()
  const duties = useDutiesWith('run_campaign')
  return (
    <Screen
      title={appCampaigns.title}
      back={{ to: '/office', label: appOffice.title }}
      isWide
      footer={duties.map(({ orgUnit }) => (
        <LinkButton key={orgUnit.id} kind="primary" to={`/office/campaigns/open/${orgUnit.id}`}>
          {appCampaigns.openNew(orgUnit.shortName)}
        </LinkButton>
      ))}
    >
      <QueryView query={campaigns}>
        {(data) =>
          data.campaigns.length === 0 ? (
            <p className="empty">{appCampaigns.empty}</p>
          ) : (
            <ul className="list">
              {data.campaigns.map((campaign) => (
                <CampaignRow key={campaign.nodeId} campaign={campaign} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <ul className="list">
        <li>
          <RowLink
            to="/office/campaigns/my-assignments"
            title={appCampaigns.mine}
            before={<SignTile name="eye" kind="plain" />}
          >
            <span className="soft">{appCampaigns.mineHint}</span>
          </RowLink>
        </li>
      </ul>
    </Screen>
  )
}
