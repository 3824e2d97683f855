/** Tells how a report came to be: what changed since the version before, all versions, each step. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportVersionSummary, ReportVersionView } from '@quan-triet/shared/models/report-view'
import { reportStateLabels } from '@quan-triet/shared/vocabulary/paper-states'
import { FoldedSection } from '../../components/folded-section.tsx'
import { RowLink } from '../../components/row-link.tsx'
import type { ReportAt } from './api.ts'
import { ChangeList } from './fault-banner.tsx'
import { reportPath } from './report-path.ts'

const about = ({ cutOffOn, isAccepted, reason, source }: ReportVersionSummary): string =>
  [
    words.cutOff(cutOffOn),
    words.source[source],
    ...(isAccepted ? [words.accepted] : []),
    ...(reason === null ? [] : [words.reason(reason)]),
  ].join(' · ')

const Version = ({ one, at }: { one: ReportVersionSummary; at: ReportAt }) => {
  const title = one.frozenAt === null ? words.draftOf(one.version) : words.version(one.version)
  return (
    <li>
      {one.version === at.version ? (
        <div className="row" aria-current="true">
          <span className="grow stack-xs">
            <span className="strong">{title}</span>
            <span className="soft">{about(one)}</span>
          </span>
        </div>
      ) : (
        <RowLink to={reportPath(at.reportId, one.version)} title={title}>
          <span className="soft">{about(one)}</span>
        </RowLink>
      )}
    </li>
  )
}

export const ReportHistory = ({ view, at }: { view: ReportVersionView; at: ReportAt }) => (
  <>
    {view.changes.length > 0 && (
      <section className="card" aria-labelledby="report-changes">
        <h2 id="report-changes">{words.changes}</h2>
        <ChangeList changes={view.changes} />
      </section>
    )}
    <FoldedSection title={words.history}>
      <ul className="list">
        {view.versions.map((one) => (
          <Version key={one.version} one={one} at={at} />
        ))}
      </ul>
    </FoldedSection>
    <FoldedSection title={words.steps}>
      <ul className="list">
        {view.steps.map(({ to, at: when, reason }) => (
          <li className="row" key={`${when}-${to}`}>
            <span className="stack-xs">
              <span>{words.step(reportStateLabels[to], when)}</span>
              {reason !== null && <span className="soft">{words.reason(reason)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </FoldedSection>
  </>
)
