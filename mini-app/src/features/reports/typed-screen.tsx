/** Takes in a report that came on paper: its text is read, its counts typed, its percentages computed, never typed. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportsOfUnit, ReportStatus } from '@quan-triet/shared/models/report-view'
import { useParams, useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useReports } from './api.ts'
import { listPath } from './report-path.ts'
import { TypedForm } from './typed-form.tsx'

const statusOf = (reports: ReportsOfUnit, nodeId: string): ReportStatus | undefined =>
  [reports.own, ...reports.children].find((one) => one.nodeId === nodeId)

const Content = ({ reports, nodeId }: { reports: ReportsOfUnit; nodeId: string }) => {
  const status = statusOf(reports, nodeId)
  if (status === undefined)
    return (
      <Banner kind="bad">
        <p>{words.unknownUnit}</p>
      </Banner>
    )
  return (
    <>
      <p className="strong">{status.unit.nameOrg}</p>
      <p className="soft">{reports.campaign.title}</p>
      <TypedForm reports={reports} status={status} />
    </>
  )
}

/** The unit in the address is the asked one itself, or one directly below the asking person's. */
export const TypedScreen = () => {
  const { nodeId = '' } = useParams()
  const [params] = useSearchParams()
  const campaignId = params.get('campaign') ?? undefined
  const unitId = params.get('unit') ?? undefined
  const reports = useReports({ unitId, campaignId })
  const back =
    campaignId === undefined ? '/office/reports' : `/office/reports?campaign=${campaignId}`
  return (
    <Screen
      title={words.typedTitle}
      back={{
        to: reports.data ? listPath(reports.data.campaign.id, reports.data.unit.id) : back,
        label: words.title,
      }}
      isWide
    >
      <QueryView query={reports}>{(data) => <Content reports={data} nodeId={nodeId} />}</QueryView>
    </Screen>
  )
}
