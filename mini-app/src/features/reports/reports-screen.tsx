/** Shows an officer where the own report and those from below stand in a campaign. */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportsOfUnit } from '@quan-triet/shared/models/report-view'
import { useSearchParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useReports } from './api.ts'
import { ChildrenTable } from './children-table.tsx'
import { OwnReportCard } from './own-report-card.tsx'

type Change = (key: 'unit' | 'campaign', value: string) => void

const Choices = ({ reports, onChange }: { reports: ReportsOfUnit; onChange: Change }) => {
  const duties = useDutiesWith('make_reports')
  const units = [
    ...new Map(duties.map((duty) => [duty.orgUnit.id, duty.orgUnit.nameOrg])).entries(),
  ]
  const { unit, campaign, campaigns } = reports
  const maySwitch = units.length > 1 && units.some(([id]) => id === unit.id)
  if (!maySwitch && campaigns.length < 2) return null
  return (
    <div className="office-fields">
      {maySwitch && (
        <SelectField
          label={words.unit}
          choices={units.map(([value, label]) => ({ value, label }))}
          value={unit.id}
          onChange={(value) => onChange('unit', value)}
        />
      )}
      {campaigns.length > 1 && (
        <SelectField
          label={words.campaign}
          choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          value={campaign.id}
          onChange={(value) => onChange('campaign', value)}
        />
      )}
    </div>
  )
}

export const ReportsScreen = () => {
  const [params, setParams] = useSearchParams()
  const reports = useReports({
    unitId: params.get('unit') ?? undefined,
    campaignId: params.get('campaign') ?? undefined,
  })
  const change: Change = (key, value) =>
    setParams((before) => {
      before.set(key, value)
      return before
    })
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <QueryView query={reports}>
        {(data) => (
          <>
            <p className="strong">{data.campaign.title}</p>
            <Choices reports={data} onChange={change} />
            <OwnReportCard reports={data} />
            <ChildrenTable reports={data} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
