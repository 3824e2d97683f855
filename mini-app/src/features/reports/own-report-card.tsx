/** Shows where the unit's own report stands and lets it be compiled, opened, or typed from paper. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportsOfUnit } from '@quan-triet/shared/models/report-view'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { CompileSheet } from './compile-sheet.tsx'
import { FaultBanner } from './fault-banner.tsx'
import { newestPath, typedPath } from './report-path.ts'
import { StatusLines } from './report-status.tsx'

export const OwnReportCard = ({ reports }: { reports: ReportsOfUnit }) => {
  const { own, campaign, unit, superior, today, faults } = reports
  const [isCompiling, setCompiling] = useState(false)
  const path = newestPath(own)
  const isFirst = path === null
  return (
    <section className="card" aria-labelledby="own-report">
      <h2 id="own-report">{words.ownOf(unit.nameOrg)}</h2>
      {superior && <p className="soft">{words.goesTo(superior.nameOrg)}</p>}
      <StatusLines status={own} />
      <FaultBanner faults={faults} />
      <div className="office-actions">
        {path !== null && <LinkButton to={path}>{words.open}</LinkButton>}
        {own.actions.includes('compile') && (
          <Button kind={isFirst ? 'primary' : 'secondary'} onPress={() => setCompiling(true)}>
            {isFirst ? words.compile : words.compileAgain}
          </Button>
        )}
        {own.actions.includes('type') && (
          <LinkButton to={typedPath(own.nodeId, campaign.id, unit.id)}>{words.type}</LinkButton>
        )}
      </div>
      {isCompiling && (
        <CompileSheet
          nodeId={own.nodeId}
          cutOffOn={campaign.snapshotOn < today ? campaign.snapshotOn : today}
          base={campaign.reportingBase}
          onClose={() => setCompiling(false)}
        />
      )}
    </section>
  )
}
