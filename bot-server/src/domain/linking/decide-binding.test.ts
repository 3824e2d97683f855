import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type BindingFacts, decideBinding } from './decide-binding.ts'

const mine = 'cb-1' as OrgUnitId
const theirs = 'cb-2' as OrgUnitId
const facts: BindingFacts = {
  unitId: mine,
  boundTo: undefined,
  unitGroups: [],
  isRebinding: false,
  way: 'bot',
  botGroups: 2,
  botLimit: 3,
}

describe('whether a group may be bound', () => {
  it.each([
    ['a free group and a unit without one', {}, 'bind'],
    ['the unit’s own group', { boundTo: mine }, 'bound_too'],
    ['another unit’s group', { boundTo: theirs }, 'other_unit'],
    [
      'another unit’s group, even to move there',
      { boundTo: theirs, isRebinding: true },
      'other_unit',
    ],
    ['a unit that has a group', { unitGroups: ['bot'] }, 'has_group'],
    ['a unit that moves', { unitGroups: ['bot'], isRebinding: true }, 'bind'],
    ['a bot that is full', { botGroups: 3 }, 'too_many_groups'],
    [
      'a full bot and a unit that moves within it',
      { botGroups: 3, unitGroups: ['bot'], isRebinding: true },
      'bind',
    ],
    [
      'a full bot and a unit that comes from the other way',
      { botGroups: 3, unitGroups: ['oa'], isRebinding: true },
      'too_many_groups',
    ],
    ['a full bot and the other way', { botGroups: 3, way: 'oa' }, 'bind'],
  ] as const)('of %s is decided', (_what, change, decision) => {
    expect(decideBinding({ ...facts, ...change })).toBe(decision)
  })
})
