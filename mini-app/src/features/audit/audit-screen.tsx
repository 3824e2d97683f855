/** Shows auditors who changed or looked at what, when and why, and whether the log is still whole. */
import { appAudit } from '@quan-triet/shared/i18n/vi/app-audit'
import type { AuditChoice } from '@quan-triet/shared/models/audit'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useAuditLines, useChainState } from './api.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditLine } from './audit-line.tsx'
import { ChainBanner } from './chain-banner.tsx'
import { allLines, choiceOf, type Choices } from './choices.ts'
import { ExportSheet } from './export-sheet.tsx'

interface PageProps {
  choice: AuditChoice
  before: number | undefined
  onChoosePerson: (person: NonNullable<Choices['person']>) => void
}

/** One page of lines, and the pages after it once they are asked for. */
const Page = ({ choice, before, onChoosePerson }: PageProps) => {
  const [isMore, setMore] = useState(false)
  const query = useAuditLines({ ...choice, ...(before !== undefined && { before }) })
  return (
    <QueryView query={query}>
      {({ lines, next }) => (
        <>
          {lines.length === 0 && <p className="empty">{appAudit.none}</p>}
          {lines.length > 0 && (
            <ul className="list" aria-label={appAudit.lines}>
              {lines.map((line) => (
                <AuditLine key={line.seq} line={line} onChoosePerson={onChoosePerson} />
              ))}
            </ul>
          )}
          {next !== null &&
            (isMore ? (
              <Page choice={choice} before={next} onChoosePerson={onChoosePerson} />
            ) : (
              <Button isWide onPress={() => setMore(true)}>
                {appAudit.more}
              </Button>
            ))}
        </>
      )}
    </QueryView>
  )
}

const Log = ({ today }: { today: Day }) => {
  const [choices, setChoices] = useState<Choices>(() => allLines(today))
  const [isExporting, setExporting] = useState(false)
  const choice = choiceOf(choices, today)
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }))
  return (
    <>
      <AuditFilters choices={choices} onChange={change} />
      <div className="office-actions">
        <Button onPress={() => setExporting(true)}>{appAudit.exportTitle}</Button>
      </div>
      {/* Another choice begins at its own first page. */}
      <Page
        key={JSON.stringify(choice)}
        choice={choice}
        before={undefined}
        onChoosePerson={(person) => change({ person })}
      />
      {isExporting && (
        <ExportSheet choice={choice} today={today} onClose={() => setExporting(false)} />
      )}
    </>
  )
}

export const AuditScreen = () => {
  const state = useChainState()
  return (
    <Screen title={appAudit.title} back={{ to: '/office', label: appAudit.office }} isWide>
      <QueryView query={state}>
        {(data) => (
          <>
            <ChainBanner state={data} />
            <Log today={dayOf(data.now)} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
