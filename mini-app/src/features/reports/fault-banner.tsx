/** Says which units below changed since the report was compiled, and with what: why it cannot be sent (INV-30). */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ChildFault, LineChange } from '@quan-triet/shared/models/report-view'
import { Banner } from '../../components/banner.tsx'

export const ChangeList = ({ changes }: { changes: readonly LineChange[] }) => (
  <ul className="stack-xs">
    {changes.map(({ code, label, before, after }) => (
      <li key={code}>{words.changed(label, before, after)}</li>
    ))}
  </ul>
)

export const FaultBanner = ({ faults }: { faults: readonly ChildFault[] }) =>
  faults.length > 0 && (
    <Banner kind="warn">
      <p className="strong">{words.blockedTitle}</p>
      {faults.map(({ kind, unit, reportId, changes }) => (
        <div key={reportId} className="stack-xs">
          <p>{words.fault(kind, unit.nameOrg)}</p>
          <ChangeList changes={changes} />
        </div>
      ))}
    </Banner>
  )
