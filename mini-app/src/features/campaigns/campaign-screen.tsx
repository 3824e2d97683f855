/** Opens a campaign by its id, as notices name it, at the unit that the person looks after. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignSummary } from '@quan-triet/shared/models/campaign'
import { Navigate, useParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useCampaigns } from './api.ts'

const Places = ({ places }: { places: CampaignSummary[] }) => {
  const [only, ...others] = places
  if (!only) return <p className="empty">{appCampaigns.empty}</p>
  if (others.length === 0) return <Navigate to={`/office/campaigns/nodes/${only.nodeId}`} replace />
  return (
    <ul className="list">
      {places.map((place) => (
        <li key={place.nodeId}>
          <RowLink to={`/office/campaigns/nodes/${place.nodeId}`} title={place.unitName}>
            <span className="soft">{place.title}</span>
          </RowLink>
        </li>
      ))}
    </ul>
  )
}

export const CampaignScreen = () => {
  const { id = '' } = useParams()
  const campaigns = useCampaigns()
  return (
    <Screen
      title={appCampaigns.title}
      back={{ to: '/office/campaigns', label: appCampaigns.title }}
      isWide
    >
      <QueryView query={campaigns}>
        {(data) => <Places places={data.campaigns.filter((one) => one.id === id)} />}
      </QueryView>
    </Screen>
  )
}
