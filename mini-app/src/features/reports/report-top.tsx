/** Begins a report: where it stands, what blocks it, who is missing, and its next step. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import type { ReportAt } from './api.ts'
import { CompileSheet } from './compile-sheet.tsx'
import {
  CorrectSheet,
  type Deciding,
  ReturnSheet,
  SendSheet,
  TakeInSheet,
} from './decide-sheets.tsx'
import { FaultBanner } from './fault-banner.tsx'
import { StatusLines } from './report-status.tsx'

interface Props {
  view: ReportVersionView
  at: ReportAt
}

const BUTTONS = [
  ['send', words.send],
  ['take_in', words.takeIn],
  ['compile', words.compileAgain],
  ['return', words.return],
  ['correct', words.correct],
] as const satisfies readonly (readonly [Deciding, string])[]

const DecidingSheet = ({
  view,
  at,
  deciding,
  onClose,
}: Props & { deciding: Deciding; onClose: () => void }) => {
  const { content, status, revision } = view
  const about = { ...at, unit: content.unit.nameOrg, onClose }
  if (deciding === 'send')
    return (
      <SendSheet
        {...about}
        revision={revision}
        superior={content.superior}
        missing={content.missing.length}
      />
    )
  if (deciding === 'take_in') return <TakeInSheet {...about} />
  if (deciding === 'return') return <ReturnSheet {...about} />
  if (deciding === 'correct') return <CorrectSheet {...about} />
  return <CompileSheet {...content} nodeId={status.nodeId} onClose={onClose} />
}

const Missing = ({ view: { content } }: Pick<Props, 'view'>) =>
  content.missing.length > 0 && (
    <Banner kind="info">
      <p className="strong">{words.missingTitle(content.missing.length)}</p>
      <ul className="stack-xs">
        {content.missing.map((child) => (
          <li key={child.unit.id}>{words.missingChild(child)}</li>
        ))}
      </ul>
    </Banner>
  )

export const ReportTop = ({ view, at }: Props) => {
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const { status, faults, content, isFrozen } = view
  const isNewest = status.version === at.version
  const isBlocked = faults.length > 0
  const may = BUTTONS.filter(([action]) => isNewest && status.actions.includes(action))
  return (
    <section className="card" aria-label={words.state}>
      <p className="strong">{content.campaign.title}</p>
      <p>{isFrozen ? words.version(at.version) : words.draftOf(at.version)}</p>
      <StatusLines status={status} />
      <p className="soft">{words.compiledAt(content)}</p>
      <FaultBanner faults={faults} />
      <Missing view={view} />
      <div className="office-actions">
        {may.map(([action, label]) => (
          <Button
            key={action}
            kind={action === (isBlocked ? 'compile' : may[0]?.[0]) ? 'primary' : 'secondary'}
            isDisabled={action === 'send' && isBlocked}
            onPress={() => setDeciding(action)}
          >
            {label}
          </Button>
        ))}
      </div>
      {deciding !== null && (
        <DecidingSheet view={view} at={at} deciding={deciding} onClose={() => setDeciding(null)} />
      )}
    </section>
  )
}
