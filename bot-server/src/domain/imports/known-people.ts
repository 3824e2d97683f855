/** Looks people up that are on rosters already, by what a row of an import says of somebody. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { fold } from '@quan-triet/shared/text/fold'

export interface KnownMembership {
  id: string
  unitId: OrgUnitId
  stage: 'du_bi' | 'chinh_thuc'
  attach: 'chinh_thuc' | 'tam_thoi'
  from: Day
}

export interface KnownPerson {
  personId: PersonId
  fullName: string
  birthYear: number | null
  /** What the phone number is matched by. */
  phone: string | null
  home: KnownMembership | null
  visits: readonly KnownMembership[]
  roles: readonly { role: Role; unitId: OrgUnitId }[]
  exemptions: readonly { kind: string; from: Day; to: Day | null }[]
  /** Belongs to a unit whose roster is not for this importer to keep. */
  isOutside: boolean
}

export interface PeopleIndex {
  byPhone(phone: string): KnownPerson | undefined
  /** People of that name at home in a unit. */
  inUnit(unitId: OrgUnitId, name: string): readonly KnownPerson[]
  /** Guests of that name in a unit, wherever they are at home. */
  visiting(unitId: OrgUnitId, name: string): readonly KnownPerson[]
  /** People of that name and year anywhere in reach. */
  anywhere(name: string, birthYear: number): readonly KnownPerson[]
  membersOf(unitId: OrgUnitId): readonly KnownPerson[]
  secretaryOf(unitId: OrgUnitId): KnownPerson | undefined
}

export const indexPeople = (people: readonly KnownPerson[]): PeopleIndex => {
  const phones = new Map<string, KnownPerson>()
  const named = new Map<string, KnownPerson[]>()
  const guests = new Map<string, KnownPerson[]>()
  const dated = new Map<string, KnownPerson[]>()
  const members = new Map<OrgUnitId, KnownPerson[]>()
  const secretaries = new Map<OrgUnitId, KnownPerson>()
  for (const person of people) {
    const key = fold(person.fullName)
    if (person.phone !== null) phones.set(person.phone, person)
    for (const { role, unitId } of person.roles)
      if (role === 'bi_thu') secretaries.set(unitId, person)
    for (const { unitId } of person.visits) push(guests, `${unitId}|${key}`, person)
    if (person.isOutside) continue
    if (person.birthYear !== null) push(dated, `${key}|${person.birthYear}`, person)
    if (person.home === null) continue
    push(named, `${person.home.unitId}|${key}`, person)
    push(members, person.home.unitId, person)
  }
  return {
    byPhone: (phone) => phones.get(phone),
    inUnit: (unitId, name) => named.get(`${unitId}|${fold(name)}`) ?? [],
    visiting: (unitId, name) => guests.get(`${unitId}|${fold(name)}`) ?? [],
    anywhere: (name, birthYear) => dated.get(`${fold(name)}|${birthYear}`) ?? [],
    membersOf: (unitId) => members.get(unitId) ?? [],
    secretaryOf: (unitId) => secretaries.get(unitId),
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
