/** Shows the pilot units of a campaign with what they have learnt, to read and share, and takes a unit's own note (U-09). */
import { appReviews } from '@quan-triet/shared/i18n/vi/app-reviews'
import type { CampaignChoice } from '@quan-triet/shared/models/figures'
import type { Pilots } from '@quan-triet/shared/models/review'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useCampaignsOf, usePilots } from './api.ts'
import { NoteSheet } from './note-sheet.tsx'
import { UnitChoice } from './unit-choice.tsx'

const words = appReviews.pilots

const Pilot = ({ pilot }: { pilot: Pilots['pilots'][number] }) => {
  const { unit, nodeId, notes } = pilot
  const isOwn = useDutiesWith('make_reports').some((duty) => duty.orgUnit.id === unit.id)
  const [isWriting, setWriting] = useState(false)
  return (
    <section className="card" aria-labelledby={`pilot-${nodeId}`}>
      <h2 id={`pilot-${nodeId}`}>{unit.nameOrg}</h2>
      {notes.length === 0 && <p className="soft">{words.noNotes}</p>}
      <ul className="stack">
        {notes.map(({ id, text, writtenAt }) => (
          <li key={id} className="stack-xs">
            <p className="notice-text">{text}</p>
            <p className="soft">{words.writtenAt(writtenAt)}</p>
          </li>
        ))}
      </ul>
      {isOwn && (
        <div className="office-actions">
          <Button label={words.writeOf(unit.nameOrg)} onPress={() => setWriting(true)}>
            {words.write}
          </Button>
        </div>
      )}
      {isWriting && (
        <NoteSheet nodeId={nodeId} nameOrg={unit.nameOrg} onClose={() => setWriting(false)} />
      )}
    </section>
  )
}

interface CampaignProps {
  unitId: string
  campaignId: string
  campaigns: CampaignChoice[]
  onChange: (campaignId: string) => void
}

const OfCampaign = ({ unitId, campaignId, campaigns, onChange }: CampaignProps) => {
  const pilots = usePilots(unitId, campaignId)
  return (
    <>
      {campaigns.length > 1 ? (
        <SelectField
          label={words.campaign}
          choices={campaigns.map(({ id, title }) => ({ value: String(id), label: title }))}
          value={campaignId}
          onChange={onChange}
        />
      ) : (
        <p className="strong">{campaigns[0]?.title}</p>
      )}
      <QueryView query={pilots}>
        {(data) => (
          <>
            {data.pilots.length === 0 && <p className="empty">{words.none}</p>}
            {data.pilots.map((pilot) => (
              <Pilot key={pilot.nodeId} pilot={pilot} />
            ))}
          </>
        )}
      </QueryView>
    </>
  )
}

export const PilotsScreen = () => {
  const [params, setParams] = useSearchParams()
  const [first] = useDutiesWith('see_figures')
  const unitId = params.get('unit') ?? first?.orgUnit.id ?? ''
  const asked = params.get('campaign')
  const choices = useCampaignsOf(unitId)
  return (
    <Screen
      title={words.title}
      back={{ to: `/office/reviews?unit=${encodeURIComponent(unitId)}`, label: appReviews.title }}
      isWide
    >
      <p>{words.intro}</p>
      <UnitChoice unitId={unitId} onChange={(unit) => setParams({ unit })} />
      <QueryView query={choices}>
        {({ campaigns }) => {
          const chosen = campaigns.find(({ id }) => id === asked) ?? campaigns[0]
          if (!chosen) return <p className="empty">{words.noCampaign}</p>
          return (
            <OfCampaign
              unitId={unitId}
              campaignId={chosen.id}
              campaigns={campaigns}
              onChange={(campaign) => setParams({ unit: unitId, campaign })}
            />
          )
        }}
      </QueryView>
    </Screen>
  )
}
