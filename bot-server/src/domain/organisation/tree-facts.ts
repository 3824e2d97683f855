/** Says what must be known of the tree to decide a change of it from a day on. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Level } from '@quan-triet/shared/vocabulary/levels'

export interface ChildFacts {
  id: OrgUnitId
  nameOrg: string
  level: Level
  /** The latest day on which something about its place began or is planned to end. */
  changedOn: Day
}

export interface UnitFacts extends ChildFacts {
  nameCommittee: string
  shortName: string
  validFrom: Day
  validTo: Day | null
  /** Where it stands at last; null at the top. */
  parentId: OrgUnitId | null
  /** The latest day on which a name of it began. */
  namedOn: Day
  /** Units under it on that day or later. */
  children: readonly ChildFacts[]
  /** People attached to it on that day or later. */
  memberIds: readonly PersonId[]
  guestIds: readonly PersonId[]
}

export interface TreeFacts {
  units: ReadonlyMap<OrgUnitId, UnitFacts>
  /** Whether one unit stands anywhere below another on that day or later. */
  isBelow: (lower: OrgUnitId, upper: OrgUnitId) => boolean
  /** Codes asked for that another living unit bears. */
  takenCodes: ReadonlySet<string>
}
