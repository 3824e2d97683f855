/** Says on every screen that check-ins wait for the network, sends them, and says what became of them. */
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { useEffect } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { adoptKept, dismissAnswers, sendKeptScans, useKeptScans } from './kept-scans.ts'

const TRY_EVERY_MS = 20_000

const useSending = (): void => {
  useEffect(() => {
    adoptKept()
    const send = (): void => void sendKeptScans()
    send()
    const timer = setInterval(send, TRY_EVERY_MS)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [])
}

export const KeptScansNotice = () => {
  const { waiting, answers } = useKeptScans()
  useSending()
  if (waiting.length === 0 && answers.length === 0) return null
  return (
    <div className="screen-notice stack-s">
      {waiting.length > 0 && (
        <Banner kind="warn">
          <p>{appCheckIn.waitingOnDevice(waiting.length)}</p>
        </Banner>
      )}
      {answers.length > 0 && (
        <Banner kind="info">
          {answers.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <Button onPress={dismissAnswers}>{appCheckIn.dismiss}</Button>
        </Banner>
      )}
    </div>
  )
}
