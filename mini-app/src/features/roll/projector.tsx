/** Fills a large screen with what the hall needs and nothing else: the codes and the count, no names (PD-6). */
import { formatCount, formatTime } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { CheckInCodes, Roll } from '@quan-triet/shared/models/attendance'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../components/button.tsx'
import { sessionName } from '../../lib/session-name.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { QrCode } from './qr-code-later.tsx'
import { spacedCode } from './spaced-code.ts'

interface Props {
  roll: Roll
  codes: CheckInCodes
  isStopped: boolean
  onClose: () => void
}

/** Where the browser allows it, its own frame goes away too; Escape then leaves both. */
const useFullScreen = (onClose: () => void) => {
  const wall = useRef<HTMLDivElement>(null)
  useEffect(() => {
    wall.current?.focus()
    document.documentElement.requestFullscreen?.().catch(() => {})
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [])
  useEffect(() => {
    const leave = (): void => {
      if (document.fullscreenElement === null) onClose()
    }
    document.addEventListener('fullscreenchange', leave)
    return () => document.removeEventListener('fullscreenchange', leave)
  }, [onClose])
  return wall
}

export const Projector = ({ roll, codes, isStopped, onClose }: Props) => {
  const { session, counts } = roll
  const wall = useFullScreen(onClose)
  const seconds = useCountdown(codes.typedRenewsAt)
  return createPortal(
    <div
      className="wall"
      role="dialog"
      aria-modal="true"
      aria-label={appRoll.project}
      tabIndex={-1}
      ref={wall}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <QrCode link={codes.qrLink} label={appRoll.qrLabel(sessionName(session))} />
      <div className="wall-words">
        <p className="wall-title">{sessionName(session)}</p>
        <p className="wall-line">{isStopped ? appRoll.codesStopped : appRoll.projectTitle}</p>
        <p className="wall-line soft">{appRoll.projectTyped}</p>
        <p className="wall-code">{spacedCode(codes.typedCode)}</p>
        <p className="wall-line soft" role="timer">
          {seconds > 0 ? appRoll.renewsIn(seconds) : appRoll.renewing}
        </p>
        <p className="wall-title">
          {appRoll.projectCount(formatCount(counts.presentRequired), formatCount(counts.required))}
        </p>
        <p className="wall-line soft">{appRoll.lateAfter(formatTime(session.lateAfter))}</p>
        <Button onPress={onClose}>{appRoll.projectClose}</Button>
      </div>
    </div>,
    document.body,
  )
}
