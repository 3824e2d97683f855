/** Leads from a unit's progress to its classes and venues, to who is sent there, and to its figures on any day. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import type { Coverage } from '@quan-triet/shared/models/progress'
import { LinkButton } from '../../components/link-button.tsx'

export const Further = ({ coverage }: { coverage: Coverage }) => {
  const { nodeId, unit, campaign } = coverage
  const figures = new URLSearchParams({ unit: unit.id, campaign: campaign.id })
  return (
    <nav className="line" aria-label={appProgress.further}>
      {nodeId !== null && (
        <>
          <LinkButton to={`/office/campaigns/nodes/${nodeId}/classes`}>
            {appProgress.classes}
          </LinkButton>
          <LinkButton to={`/office/campaigns/nodes/${nodeId}/assignments`}>
            {appProgress.assignments}
          </LinkButton>
        </>
      )}
      <LinkButton to={`/office/standing/figures?${figures.toString()}`}>
        {appProgress.figures}
      </LinkButton>
    </nav>
  )
}
