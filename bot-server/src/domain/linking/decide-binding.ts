/** Decides whether a group may be bound to the unit of a code (story B-03). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'

export interface BindingFacts {
  unitId: OrgUnitId
  /** The unit to which the group is bound now. */
  boundTo: OrgUnitId | undefined
  /** The ways of the groups that the unit has now. */
  unitGroups: readonly ('bot' | 'oa')[]
  /** The code was asked for to leave those groups. */
  isRebinding: boolean
  way: 'bot' | 'oa'
  /** How many groups the bot serves now, and may serve. */
  botGroups: number
  botLimit: number
}

export type BindingDecision = 'bind' | 'bound_too' | 'other_unit' | 'has_group' | 'too_many_groups'

/** A group is never taken from another unit by a code alone; a unit leaves its group only when that was asked for. */
export const decideBinding = (facts: BindingFacts): BindingDecision => {
  if (facts.boundTo === facts.unitId) return 'bound_too'
  if (facts.boundTo !== undefined) return 'other_unit'
  if (facts.unitGroups.length > 0 && !facts.isRebinding) return 'has_group'
  if (facts.way !== 'bot') return 'bind'
  const left = facts.unitGroups.filter((way) => way === 'bot').length
  return facts.botGroups - left >= facts.botLimit ? 'too_many_groups' : 'bind'
}
