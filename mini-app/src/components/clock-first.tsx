/** Waits for the server's day before a screen proposes one: the phone's may be wrong. */
import type { ReactNode } from 'react'
import { QueryView } from './query-view.tsx'
import { useServerClock } from '../lib/home.ts'

export const ClockFirst = ({ children }: { children: ReactNode }) => (
  <QueryView query={useServerClock()}>{() => children}</QueryView>
)
