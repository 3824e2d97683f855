/** Says whether a campaign's quiet hours leave people their night, whatever else they cover (INV-42). */
import type { QuietHours } from '../deadlines/quiet-hours.ts'

/** Before, in and after the middle of the night. */
const NIGHT = ['22:00', '02:00', '05:00'] as const

/** @param hours wall times that may cross midnight */
export const coversNight = ({ from, until }: QuietHours): boolean =>
  NIGHT.every((time) =>
    from < until ? time >= from && time < until : time >= from || time < until,
  )
