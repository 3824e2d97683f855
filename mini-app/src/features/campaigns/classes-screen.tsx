/** Lists a unit's classes in a campaign: for whom, when, how many invited and present; and splits one by capacity. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignClass, CampaignClasses } from '@quan-triet/shared/models/campaign-class'
import { audienceGroupLabels } from '@quan-triet/shared/vocabulary/audience-groups'
import { classModeLabels } from '@quan-triet/shared/vocabulary/class-modes'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useClasses } from './api.ts'
import { SplitSheet } from './split-sheet.tsx'

const describe = ({ mode, invited, attended }: CampaignClass): string =>
  [
    classModeLabels[mode],
    invited !== null && appCampaigns.invited(invited),
    appCampaigns.came(attended),
  ]
    .filter(Boolean)
    .join(', ')

const ClassCard = ({ one, onSplit }: { one: CampaignClass; onSplit: () => void }) => (
  <li className="card">
    <h2>{one.title}</h2>
    <div className="line">
      {one.audience.map((group) => (
        <Chip key={group} kind={group === 'can_bo_chu_chot' ? 'info' : 'plain'}>
          {audienceGroupLabels[group]}
        </Chip>
      ))}
      {one.isMakeup && <Chip>{appCampaigns.makeup}</Chip>}
    </div>
    <p className="soft">{describe(one)}</p>
    {one.modeReason !== null && <p>{one.modeReason}</p>}
    <ul className="list">
      {one.sessions.map((session) => (
        <li key={session.id}>
          <RowLink
            to={`/office/campaigns/sessions/${session.id}/venues`}
            title={`${session.title}: ${formatDayTime(session.startsAt)}`}
          >
            <span className="soft">{appCampaigns.venues(session.venues)}</span>
          </RowLink>
        </li>
      ))}
    </ul>
    {!one.isSplit && one.invited !== null && one.attended === 0 && (
      <Button label={`${appCampaigns.split}: ${one.title}`} onPress={onSplit}>
        {appCampaigns.split}
      </Button>
    )}
  </li>
)

const Classes = ({ data }: { data: CampaignClasses }) => {
  const [split, setSplit] = useState<CampaignClass | null>(null)
  return (
    <>
      <p className="strong">{appCampaigns.classCounts(data.counts)}</p>
      {data.baseFrom !== null && (
        <Banner kind="info">
          <p>{appCampaigns.baseFrom(formatDayTime(data.baseFrom))}</p>
        </Banner>
      )}
      {data.classes.length === 0 && <p className="empty">{appCampaigns.classesEmpty}</p>}
      <ul className="stack">
        {data.classes.map((one) => (
          <ClassCard key={one.id} one={one} onSplit={() => setSplit(one)} />
        ))}
      </ul>
      {split !== null && <SplitSheet toSplit={split} onClose={() => setSplit(null)} />}
    </>
  )
}

export const ClassesScreen = () => {
  const { id = '' } = useParams()
  const classes = useClasses(id)
  return (
    <Screen
      title={appCampaigns.classes}
      back={{ to: `/office/campaigns/nodes/${id}`, label: appCampaigns.title }}
      isWide
      footer={
        <LinkButton kind="primary" to={`/office/campaigns/nodes/${id}/classes/new`}>
          {appCampaigns.planClass}
        </LinkButton>
      }
    >
      <QueryView query={classes}>{(data) => <Classes data={data} />}</QueryView>
    </Screen>
  )
}
