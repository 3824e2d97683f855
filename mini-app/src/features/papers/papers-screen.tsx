/** Shows the secretary the papers the branch owes in each campaign: its programme and its report. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { Papers } from '@quan-triet/shared/models/paper'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { usePapers } from './api.ts'
import { ProgrammeCard } from './programme-card.tsx'
import { ReportCard } from './report-card.tsx'

const Content = ({ papers: { papers } }: { papers: Papers }) =>
  papers.length === 0 ? (
    <p className="empty">{appPapers.none}</p>
  ) : (
    papers.map((paper) => (
      <div className="stack" key={paper.nodeId}>
        <p className="strong">{paper.campaignTitle}</p>
        <div className="stack columns">
          <ProgrammeCard paper={paper} />
          <ReportCard paper={paper} />
        </div>
      </div>
    ))
  )

export const PapersScreen = () => {
  const papers = usePapers()
  return (
    <Screen title={appPapers.title} back={{ to: '/', label: appCommon.home }} isWide>
      <QueryView query={papers}>{(data) => <Content papers={data} />}</QueryView>
    </Screen>
  )
}
