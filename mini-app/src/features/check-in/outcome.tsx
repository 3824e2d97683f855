/** Says what became of a check-in, naming the session, the branch and the time. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useMe } from '../../lib/me.ts'
import { problemWords } from '../../lib/problem.ts'
import { sessionName } from '../../lib/session-name.ts'
import { useKeptScans } from './kept-scans.ts'
import type { KeptScan } from './offline-queue.ts'
import { PlaceStep } from './place-step.tsx'
import '../../styles/screens.css'

const marks = { good: 'check', warn: 'clock', bad: 'warn' } as const

interface OutcomeProps {
  mark: keyof typeof marks
  title: string
  children: ReactNode
}

const Outcome = ({ mark, title, children }: OutcomeProps) => (
  <section className="stack" role="status">
    <div className="stack centred outcome">
      <span className={`outcome-mark outcome-mark-${mark}`}>
        <Icon name={marks[mark]} size={64} />
      </span>
      <h2>{title}</h2>
    </div>
    {children}
  </section>
)

const ToHome = () => (
  <LinkButton kind="primary" to="/">
    {appCommon.toHome}
  </LinkButton>
)

const titles: Record<CheckInReceipt['outcome'], string> = {
  present: appCheckIn.presentTitle,
  late: appCheckIn.lateTitle,
  already: appCheckIn.alreadyTitle,
  awaiting_confirmation: appCheckIn.awaitingTitle,
}

export const ReceiptView = ({ receipt: first }: { receipt: CheckInReceipt }) => {
  const { orgUnit } = useMe()
  const [placed, setPlaced] = useState<CheckInReceipt>()
  const receipt = placed ?? first
  const { outcome, session, state, recordedAt } = receipt
  const isSettled = outcome === 'present' || outcome === 'already'
  return (
    <>
      <Outcome
        mark={isSettled ? 'good' : 'warn'}
        title={receipt.asksPlace ? appCheckIn.placeLeft : titles[outcome]}
      >
        {outcome === 'already' && <p>{appCheckIn.alreadyText(attendanceStateLabels[state])}</p>}
        {outcome === 'awaiting_confirmation' && !receipt.asksPlace && (
          <p>{placed ? appCheckIn.outsideText : appCheckIn.awaitingText}</p>
        )}
        {receipt.asksPlace && <PlaceStep sessionId={session.id} onReceipt={setPlaced} />}
        <dl className="card facts">
          <div>
            <dt>{appCheckIn.session}</dt>
            <dd>{sessionName(session)}</dd>
          </div>
          <div>
            <dt>{appCheckIn.branch}</dt>
            <dd>{orgUnit.nameOrg}</dd>
          </div>
          <div>
            <dt>{appCheckIn.time}</dt>
            <dd>{appCheckIn.recordedAt(formatDayTime(recordedAt))}</dd>
          </div>
        </dl>
      </Outcome>
      <ToHome />
    </>
  )
}

/** Once the phone has sent it, what became of it stands above the screen. */
export const KeptView = ({ scan }: { scan: KeptScan }) => {
  const { waiting } = useKeptScans()
  const isWaiting = waiting.some(({ code }) => code === scan.code)
  return (
    <>
      {isWaiting ? (
        <Outcome mark="warn" title={appCheckIn.queuedTitle}>
          <p>{appCheckIn.queuedText}</p>
          <p className="strong">{appCheckIn.queuedAt(formatDayTime(scan.deviceAt))}</p>
        </Outcome>
      ) : (
        <Outcome mark="good" title={appCheckIn.sentTitle}>
          <p>{appCheckIn.sentText}</p>
        </Outcome>
      )}
      <ToHome />
    </>
  )
}

export const RefusalView = ({ error, onAgain }: { error: Error; onAgain: () => void }) => (
  <>
    <Outcome mark="bad" title={appCheckIn.refusedTitle}>
      <p role="alert">{problemWords(error)}</p>
    </Outcome>
    <Button kind="primary" onPress={onAgain}>
      {appCheckIn.again}
    </Button>
  </>
)
