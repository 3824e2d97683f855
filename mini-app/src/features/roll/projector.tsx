/** Fills a large screen with what the hall needs and nothing else: the codes and the count, no names (PD-6). */
import { formatCount, formatTime } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { CheckInCodes, Roll } from '@quan-triet/shared/models/attendance'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../components/button.tsx'
import { useMe } from '../../lib/me.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { QrCode } from './qr-code-later.tsx'
import { spacedCode } from './spaced-code.ts'
import '../../styles/class.css'

interface Props {
  roll: Roll
  codes: CheckInCodes
  isStopped: boolean
  onClose: () => void
}

/** Where the browser allows it, its own frame goes away too; Escape then leaves both. */
const useFullScreen = (onClose: () => void) => {
  const wall = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const before = document.activeElement
    wall.current?.focus()
    document.documentElement.requestFullscreen?.().catch(() => {})
    const leave = (): void => {
      if (document.fullscreenElement === null) close.current()
    }
    document.addEventListener('fullscreenchange', leave)
    return () => {
      document.removeEventListener('fullscreenchange', leave)
      if (document.fullscreenElement) void document.exitFullscreen()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return wall
}

/** The wall has one button: the focus goes to it, and to nothing behind. */
const holdFocus = (event: KeyboardEvent<HTMLElement>): void => {
  event.preventDefault()
  event.currentTarget.querySelector('button')?.focus()
}

const CountWords = ({ counts }: Pick<Roll, 'counts'>) => (
  <p className="wall-title" aria-live="polite">
    {appRoll.projectCount(formatCount(counts.presentRequired), formatCount(counts.required))}
  </p>
)

export const Projector = ({ roll, codes, isStopped, onClose }: Props) => {
  const { session, counts } = roll
  const wall = useFullScreen(onClose)
  const seconds = useCountdown(codes.typedRenewsAt)
  const { orgUnit } = useMe()
  return createPortal(
    <div
      className="wall"
      role="dialog"
      aria-modal="true"
      aria-label={appRoll.project}
      tabIndex={-1}
      ref={wall}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Tab') holdFocus(event)
      }}
    >
      <QrCode link={codes.qrLink} label={appRoll.qrLabel(sessionName(session))} />
      <div className="wall-words">
        <p className="wall-line">{orgUnit.nameOrg}</p>
        <p className="wall-title">{sessionName(session)}</p>
        <p className="wall-line">{sessionHours(session)}</p>
        <p className={isStopped ? 'wall-line strong' : 'wall-line wall-how strong'}>
          {isStopped ? appRoll.codesStopped : appRoll.projectTitle}
        </p>
        <p className="wall-line wall-how soft">{appRoll.projectTyped}</p>
        <p className="wall-code">{spacedCode(codes.typedCode)}</p>
        <p className="wall-line soft" role="timer">
          {seconds > 0 ? appRoll.renewsIn(seconds) : appRoll.renewing}
        </p>
        <p className="wall-line soft">{appRoll.lateAfter(formatTime(session.lateAfter))}</p>
        <p className="wall-line soft">{appRollCall.brightness}</p>
        <div className="wall-foot">
          <CountWords counts={counts} />
          <Button onPress={onClose}>{appRoll.projectClose}</Button>
        </div>
      </div>
    </div>,
    document.body,
  )
}
