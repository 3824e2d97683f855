/** Lets an officer ask for the table of progress of a unit with all below it, at once or on a schedule. */
import { appExports as words } from '@quan-triet/shared/i18n/vi/app-exports'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { CampaignChoice } from '@quan-triet/shared/models/figures'
import type { Exports } from '@quan-triet/shared/models/export'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useAsk, useCampaigns, useExports } from './api.ts'
import { JobCard } from './job-card.tsx'
import { Schedules } from './schedules.tsx'

interface PlaceProps {
  unitId: OrgUnitId
  onUnit: (unitId: OrgUnitId) => void
  campaigns: CampaignChoice[]
  campaignId: string
  onCampaign: (campaignId: string) => void
}

const PlaceFields = ({ unitId, onUnit, campaigns, campaignId, onCampaign }: PlaceProps) => {
  const duties = useDutiesWith('see_figures')
  return (
    <div className="office-fields">
      <SelectField
        label={words.unit}
        choices={duties.map(({ orgUnit }) => ({ value: orgUnit.id, label: orgUnit.nameOrg }))}
        value={unitId}
        onChange={onUnit}
      />
      {campaigns.length > 0 && (
        <SelectField
          label={words.campaign}
          choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          value={campaignId}
          onChange={onCampaign}
        />
      )}
    </div>
  )
}

const Asking = ({ exports, firstId }: { exports: Exports; firstId: OrgUnitId }) => {
  const [unitId, setUnit] = useState(firstId)
  const [chosen, setChosen] = useState('')
  const choices = useCampaigns(unitId)
  const ask = useAsk()
  const campaigns = choices.data?.campaigns ?? []
  const campaign = campaigns.find(({ id }) => id === chosen) ?? campaigns[0]
  const place = campaign ? { unitId, campaignId: campaign.id } : null
  return (
    <>
      <PlaceFields
        unitId={unitId}
        onUnit={setUnit}
        campaigns={campaigns}
        campaignId={campaign?.id ?? ''}
        onCampaign={setChosen}
      />
      <QueryView query={choices}>
        {(data) => data.campaigns.length === 0 && <p className="empty">{words.noCampaign}</p>}
      </QueryView>
      <ProblemBanner error={ask.error} />
      {place && (
        <Button kind="primary" isBusy={ask.isPending} onPress={() => ask.mutate(place)}>
          {words.ask}
        </Button>
      )}
      <section className="stack" aria-labelledby="asked">
        <h2 id="asked">{words.asked}</h2>
        {exports.jobs.length === 0 && <p className="empty">{words.none}</p>}
        <ul className="stack">
          {exports.jobs.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      </section>
      <Schedules schedules={exports.schedules} place={place} />
    </>
  )
}

export const ExportsScreen = () => {
  const exports = useExports()
  const [first] = useDutiesWith('see_figures')
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }}>
      <p>{words.intro}</p>
      <QueryView query={exports}>
        {(data) => first && <Asking exports={data} firstId={first.orgUnit.id} />}
      </QueryView>
    </Screen>
  )
}
