/** Decides whether a role fits beside those a person holds: no role twice at once, and no watching of oneself. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

interface Period {
  startsAt: Instant
  endsAt: Instant | null
}

/** Whether two periods, each exclusive of its end, have a moment in common. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.endsAt === null || b.startsAt < a.endsAt) && (b.endsAt === null || a.startsAt < b.endsAt)

export type HeldBy = Period & { role: Role; orgUnitId: OrgUnitId }

/** Whoever administers the house must not be the one who reads what administrators did. */
const apart: readonly (readonly [Role, Role])[] = [['quan_tri', 'kiem_tra']]

const mayNotMeet = (a: Role, b: Role): boolean =>
  apart.some(([one, other]) => (a === one && b === other) || (a === other && b === one))

/** @returns what stands in the way of a person's new role; undefined when it fits */
export const conflictOf = (
  held: readonly HeldBy[],
  wanted: HeldBy,
): 'role_already_held' | 'role_conflict' | undefined => {
  const meanwhile = held.filter((one) => overlap(one, wanted))
  if (meanwhile.some((one) => one.role === wanted.role && one.orgUnitId === wanted.orgUnitId))
    return 'role_already_held'
  return meanwhile.some((one) => mayNotMeet(one.role, wanted.role)) ? 'role_conflict' : undefined
}
