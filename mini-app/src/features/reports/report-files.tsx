/** Hands out a version as a Word, PDF or Excel file. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { download } from '../../lib/download.ts'
import { choicesOf } from '../../lib/labelled.ts'
import type { ReportAt } from './api.ts'

const fileOf = (
  { reportId, version }: ReportAt,
  format: keyof typeof words.formats,
): `/api/${string}` =>
  `/api/reports/${encodeURIComponent(reportId)}/versions/${version}/file?format=${format}`

export const ReportFiles = ({ at, isFrozen }: { at: ReportAt; isFrozen: boolean }) => {
  const getting = useMutation({
    mutationFn: (format: keyof typeof words.formats) => download(fileOf(at, format)),
  })
  return (
    <section className="card" aria-labelledby="report-files">
      <h2 id="report-files">{words.files}</h2>
      <p className="soft">{isFrozen ? words.fileDraft : words.draftOf(at.version)}</p>
      <div className="office-actions">
        {choicesOf(words.formats).map(({ value, label }) => (
          <Button
            key={value}
            isBusy={getting.isPending && getting.variables === value}
            onPress={() => getting.mutate(value)}
          >
            {label}
          </Button>
        ))}
      </div>
      <ProblemBanner error={getting.error} />
    </section>
  )
}
