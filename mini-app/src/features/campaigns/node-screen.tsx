/** Shows a campaign at one unit: take note of it, its terms, the units below, and the tools of who runs it. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { brokenChecks } from '@quan-triet/shared/i18n/vi/app-copy-check'
import type { CampaignNode } from '@quan-triet/shared/models/campaign'
import { campaignNodeStateLabels } from '@quan-triet/shared/vocabulary/campaign-states'
import { useParams } from 'react-router-dom'
import { Chip } from '../../components/chip.tsx'
import { Ring } from '../../components/ring.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { neededFor } from '../../lib/needed-for.ts'
import { AcknowledgeCard } from './acknowledge-card.tsx'
import { useNode } from './api.ts'
import { ChildrenTable } from './children-table.tsx'
import { NodeTools } from './node-tools.tsx'
import { OwnerTools } from './owner-tools.tsx'
import { PilotTools } from './pilot-tools.tsx'
import { TermsCard } from './terms-card.tsx'

/** How far study is, on the base of the campaign and against the unit's own target. */
const Studied = ({ node }: { node: CampaignNode }) => {
  const { done, of } = node.study
  const needed = neededFor(node.targetPercent, of)
  return (
    <div className="progress-own">
      <Ring done={done} of={of} needed={needed} />
      <div className="grow stack-s">
        <p>
          <Chip kind={node.closedAt === null ? 'info' : 'plain'}>
            {node.closedAt === null ? campaignNodeStateLabels[node.state] : appCampaigns.closed}
          </Chip>
        </p>
        <p className="strong">
          {appCampaigns.studied} {appCampaigns.ratio(done, of)}
        </p>
        {of > 0 && (
          <p>{appCampaigns.stillMissing(Math.max(0, needed - done), node.targetPercent)}</p>
        )}
      </div>
    </div>
  )
}

const Head = ({ node }: { node: CampaignNode }) => (
  <div className="stack-s">
    <p className="strong">{node.unitName}</p>
    <Studied node={node} />
    {node.purpose !== '' && <p>{node.purpose}</p>}
    {node.parent?.isVisible && (
      <ul className="list">
        <li>
          <RowLink
            to={`/office/campaigns/nodes/${node.parent.id}`}
            title={appCampaigns.parent(node.parent.unitName)}
          />
        </li>
      </ul>
    )}
  </div>
)

const progressOf = ({ unitId, campaignId }: CampaignNode): string =>
  `/office/progress?${new URLSearchParams({ unit: unitId, campaign: campaignId }).toString()}`

const ToolLinks = ({ node, publishFor }: { node: CampaignNode; publishFor: string | null }) => (
  <ul className="list">
    <li>
      <RowLink
        to={progressOf(node)}
        title={appCampaigns[node.children.length > 0 ? 'toProgress' : 'toProgressOwn']}
        before={<SignTile name="chart" />}
      >
        <span className="soft">{appCampaigns.toProgressHint}</span>
      </RowLink>
    </li>
    {publishFor !== null && (
      <li>
        <RowLink
          to={`/publishing?unit=${publishFor}`}
          title={appCampaigns.toDocuments}
          before={<SignTile name="document" />}
        >
          <span className="soft">{appCampaigns.toDocumentsHint}</span>
        </RowLink>
      </li>
    )}
    <li>
      <RowLink
        to={`/office/campaigns/nodes/${node.id}/classes`}
        title={appCampaigns.toClasses}
        before={<SignTile name="calendar" />}
      >
        <span className="soft">{appCampaigns.toClassesHint}</span>
      </RowLink>
    </li>
    <li>
      <RowLink
        to={`/office/campaigns/nodes/${node.id}/assignments`}
        title={appCampaigns.toAssignments}
        before={<SignTile name="people" />}
      >
        <span className="soft">{appCampaigns.toAssignmentsHint}</span>
      </RowLink>
    </li>
    <ChecksLink node={node} />
  </ul>
)

/** For the branch itself: what the copy check of its essays has set aside. */
const ChecksLink = ({ node }: { node: CampaignNode }) => {
  const isRunner = useDutiesWith('run_branch').some((duty) => duty.orgUnit.id === node.unitId)
  if (!isRunner) return null
  return (
    <li>
      <RowLink
        to={`/office/campaigns/${node.campaignId}/checks?unit=${node.unitId}`}
        title={brokenChecks.title}
        before={<SignTile name="check" />}
      >
        <span className="soft">{brokenChecks.hint}</span>
      </RowLink>
    </li>
  )
}

const NodeView = ({ node }: { node: CampaignNode }) => {
  const isOwn = useDutiesWith('run_campaign').some((duty) => duty.orgUnit.id === node.unitId)
  const isPublisher = useDutiesWith('publish').some((duty) => duty.orgUnit.id === node.unitId)
  const isOpen = node.closedAt === null
  return (
    <>
      <Head node={node} />
      <AcknowledgeCard node={node} mayAcknowledge={isOwn && isOpen} />
      <div className="stack columns">
        <TermsCard node={node} />
        <div className="stack">
          <ToolLinks node={node} publishFor={isPublisher ? node.unitId : null} />
          {isOpen && <NodeTools node={node} />}
          {isOpen && <PilotTools node={node} />}
          {node.isOwner && <OwnerTools node={node} />}
        </div>
      </div>
      {node.children.length > 0 && <ChildrenTable units={node.children} />}
    </>
  )
}

export const NodeScreen = () => {
  const { id = '' } = useParams()
  const node = useNode(id)
  return (
    <Screen
      key={id}
      title={node.data?.title ?? appCampaigns.title}
      back={{ to: '/office/campaigns', label: appCampaigns.title }}
      isWide
    >
      <QueryView query={node}>{(data) => <NodeView node={data} />}</QueryView>
    </Screen>
  )
}
