/** The form of a report on paper: pasted words, counts, what they print, what contradicts, and saving. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportsOfUnit, ReportStatus } from '@quan-triet/shared/models/report-view'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { CountFields } from './count-fields.tsx'
import { FindingsList } from './findings-list.tsx'
import { PrintedLines } from './printed-lines.tsx'
import { SaveTyped } from './save-typed.tsx'
import { useTypedCounts } from './use-typed-counts.ts'

const LONGEST_TEXT = 40_000

export const TypedForm = ({
  reports,
  status,
}: {
  reports: ReportsOfUnit
  status: ReportStatus
}) => {
  const typed = useTypedCounts(status.nodeId)
  const { text, setText, read, readFigures, checked, check } = typed
  return (
    <>
      <section className="card" aria-label={words.read}>
        <LongTextField
          label={words.paste}
          hint={words.pasteHint}
          value={text}
          onChange={setText}
          maxLength={LONGEST_TEXT}
        />
        <Button isBusy={check.isPending} isDisabled={text.trim() === ''} onPress={read}>
          {words.read}
        </Button>
        <ProblemBanner error={check.error} />
        {readFigures !== null && <p role="status">{words.readCount(readFigures)}</p>}
      </section>
      {checked !== null && checked.findings.length > 0 && (
        <FindingsList findings={checked.findings} />
      )}
      <CountFields typed={typed} />
      {checked !== null && <PrintedLines lines={checked.lines} />}
      <SaveTyped reports={reports} status={status} typed={typed} />
    </>
  )
}
