/** Moves the practice clock on request, one move at a time, and keeps its place for the next start. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { MovableClock } from '../lib/clock.ts'
import { advanceClock, type PracticeHouse } from './advance-clock.ts'

export type MoveOutcome =
  | 'arrived'
  | 'busy'
  | 'backwards'
  | 'nothing_ahead'
  | 'too_far'
  | 'too_many'

export interface ClockState {
  now: Instant
  /** Where a move under way is going. */
  movingTo: Instant | null
}

export interface ClockMover {
  state(): ClockState
  moveTo(target: Instant): Promise<MoveOutcome>
  moveToNextEvent(): Promise<MoveOutcome>
  /** Notes where the clock stands; called now and then while it runs by itself. */
  note(): void
}

export interface ClockMoverOptions {
  clock: MovableClock
  house: PracticeHouse
  /** Called at every stop and note; must be durable when it returns. */
  onMoved(state: ClockState): void
}

const YEAR_MS = 366 * 24 * 3_600_000

export const createClockMover = (options: ClockMoverOptions): ClockMover => {
  const { clock, house } = options
  let movingTo: Instant | null = null
  const state = (): ClockState => ({ now: clock.now(), movingTo })

  const note = () => options.onMoved(state())

  const move = async (target: Instant): Promise<MoveOutcome> => {
    const arrived = await advanceClock({ clock, house, target, onStop: note })
    return arrived ? 'arrived' : 'too_many'
  }

  /** Only one move at a time: the second caller is told so. */
  const alone = async (work: () => Promise<MoveOutcome>): Promise<MoveOutcome> => {
    if (movingTo !== null) return 'busy'
    movingTo = clock.now()
    try {
      return await work()
    } finally {
      movingTo = null
      note()
    }
  }

  const checkAndMove = async (target: Instant): Promise<MoveOutcome> => {
    if (target < clock.now()) return 'backwards'
    if (target > addMs(clock.now(), YEAR_MS)) return 'too_far'
    movingTo = target
    note()
    return move(target)
  }

  return {
    state,
    moveTo: (target) => alone(() => checkAndMove(target)),
    moveToNextEvent: () =>
      alone(async () => {
        const next = await house.nextEventAt()
        if (next === null) return 'nothing_ahead'
        return checkAndMove(next < clock.now() ? clock.now() : next)
      }),
    note,
  }
}
