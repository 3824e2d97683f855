/** Shows one version of a report: its figures, words, files and history, and what may be done with it. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import { useParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useReport } from './api.ts'
import { ReportFiles } from './report-files.tsx'
import { ReportHistory } from './report-history.tsx'
import { listPath } from './report-path.ts'
import { ReportTop } from './report-top.tsx'
import { FiguresCard } from './figures-card.tsx'
import { NarrativeCard } from './narrative-card.tsx'

export const ReportScreen = () => {
  const { reportId = '', version = '' } = useParams()
  const at = { reportId, version: Number(version) }
  const report = useReport(at)
  const content = report.data?.content
  const duties = useDutiesWith('make_reports')
  const own = duties.find(({ orgUnit }) => orgUnit.id === content?.unit.id)
  const back = content ? listPath(content.campaign.id, own?.orgUnit.id ?? null) : '/office/reports'
  return (
    <Screen
      title={content ? words.ownOf(content.unit.nameOrg) : words.title}
      back={{ to: back, label: words.title }}
      isWide
    >
      <QueryView query={report}>
        {(view) => (
          <>
            <ReportTop view={view} at={at} />
            <FiguresCard view={view} at={at} />
            <NarrativeCard key={`${reportId}-${version}`} view={view} at={at} />
            <ReportFiles at={at} isFrozen={view.isFrozen} />
            <ReportHistory view={view} at={at} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
