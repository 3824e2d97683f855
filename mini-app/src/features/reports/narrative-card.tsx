/** Shows sections I to V of a report, to be written while it is a draft; what is written is saved by itself. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import { ReportNarrative } from '@quan-triet/shared/models/report'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import type { ReportAt } from './api.ts'
import { NarrativeField } from './narrative-field.tsx'

const SECTIONS = ReportNarrative.keyof().options

interface Props {
  view: ReportVersionView
  at: ReportAt
}

const Written = ({ view }: Pick<Props, 'view'>) =>
  SECTIONS.map((section) => (
    <div key={section} className="stack-xs">
      <h3>{words.sections[section]}</h3>
      <p className="notice-text">{view.content.narrative[section] || words.emptySection}</p>
    </div>
  ))

export const NarrativeCard = ({ view, at }: Props) => {
  const mayWrite = view.status.actions.includes('edit') && !view.isFrozen
  return (
    <section className="card" aria-labelledby="report-narrative">
      <h2 id="report-narrative">{words.narrative}</h2>
      {mayWrite ? (
        <>
          <p className="soft">{words.narrativeHint}</p>
          {SECTIONS.map((section) => (
            <NarrativeField key={section} section={section} view={view} at={at} />
          ))}
        </>
      ) : (
        <Written view={view} />
      )}
    </section>
  )
}
