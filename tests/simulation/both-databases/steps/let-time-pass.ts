/** Seconds, hours and days go by, with all that falls due in them. */
import type { Step } from '../step.ts'

const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR

export const letTimePass: readonly Step[] = [
  { name: 'seconds pass', weight: 3, run: ({ draw, pass }) => pass(draw.between(1, 600) * SECOND) },
  { name: 'hours pass', weight: 2, run: ({ draw, pass }) => pass(draw.between(1, 20) * HOUR) },
  { name: 'days pass', weight: 1, run: ({ draw, pass }) => pass(draw.between(1, 20) * DAY) },
]
