/** Sorts the people of a roll into those whom the secretary has yet to deal with. */
import type { RollEntry } from '@quan-triet/shared/models/attendance'

export type RollFilter = 'missing' | 'awaiting' | 'leave' | 'all'

const tests: Record<RollFilter, (entry: RollEntry) => boolean> = {
  missing: ({ state, standing, awaitsConfirmation }) =>
    state === 'chua_ghi_nhan' && standing === 'phai_hoc' && !awaitsConfirmation,
  awaiting: ({ awaitsConfirmation }) => awaitsConfirmation,
  leave: ({ leave }) => leave === 'asked',
  all: () => true,
}

/** Whether the person waits for the secretary's word: to be confirmed, or to be let off. */
export const isWaiting = ({ awaitsConfirmation, leave }: RollEntry): boolean =>
  awaitsConfirmation || leave === 'asked'

/** The people a filter shows, in the order of the roll. */
export const filterRoll = (people: readonly RollEntry[], filter: RollFilter): RollEntry[] =>
  people.filter(tests[filter])

/** A change to what is already recorded needs a reason (feature 39); a first record does not. */
export const needsReason = ({ state, awaitsConfirmation }: RollEntry): boolean =>
  state !== 'chua_ghi_nhan' && !awaitsConfirmation
