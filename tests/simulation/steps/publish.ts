/** Parts are moved to other hours, so that several wait for the same groups at once. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { type Act, SECRETARY, type Step } from '../step.ts'

const MINUTE = 60_000

export const publish: Step = (draw, moments) => {
  // Planned for a whole minute, as people do.
  const first = `${moments.at(draw.between(2, 3)).slice(0, 16)}:00.000Z`
  const second = addMs(first, draw.pick([1, 1, 2, 30]) * MINUTE)
  const third = addMs(second, draw.pick([1, 1, 2, 30]) * MINUTE)
  const dues = [first, second, third].slice(0, draw.between(1, 3))
  const pauses = draw.chance(0.2)
  const move: Act = {
    name: 'move parts',
    at: moments.at(0),
    async run({ call }) {
      for (const [index, dueAt] of dues.entries()) {
        const change = `/api/pushes/push-${index + 4}/change`
        if (pauses) await call(SECRETARY, 'POST', change, { action: 'pause' })
        await call(SECRETARY, 'POST', change, { action: 'postpone', dueAt })
      }
    },
  }
  return draw.chance(0.8) ? [move] : []
}
