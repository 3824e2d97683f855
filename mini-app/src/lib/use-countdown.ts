/** Counts the seconds until an instant of the server's clock, on screen. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { useEffect, useState } from 'react'
import { secondsUntil } from './server-clock.ts'

const TICK_MS = 250

/** Whole seconds until `instant`, counted down while shown; 0 when it has passed. */
export const useCountdown = (instant: Instant): number => {
  const [seconds, setSeconds] = useState(() => secondsUntil(instant))
  useEffect(() => {
    const update = (): void => setSeconds(secondsUntil(instant))
    update()
    const timer = setInterval(update, TICK_MS)
    return () => clearInterval(timer)
  }, [instant])
  return seconds
}
