/** What somebody chose in the ledger, and what that asks of the server. */
import type { DeliveryChoice, DeliveryKind } from '@quan-triet/shared/models/delivery'
import type { OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import type { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import type { DeliveryWay } from '@quan-triet/shared/vocabulary/delivery-states'

type Period = 'all' | 'today' | 'week' | 'month' | 'days'

export interface Choices {
  /** One unit only: the ledger's own one, or one below it. */
  unit: { id: string; nameOrg: string } | null
  standing: DeliveryStanding | null
  kind: DeliveryKind | ''
  way: DeliveryWay | ''
  partId: string
  period: Period
  days: { from: Day; to: Day }
}

/** How many days a period goes back, today included. */
const lengths = { today: 1, week: 7, month: 30 } as const

const daysOf = ({ period, days }: Choices, today: Day): { from: Day; to: Day } | null => {
  if (period === 'all') return null
  // Days chosen the wrong way round mean the same.
  if (period === 'days') return days.from <= days.to ? days : { from: days.to, to: days.from }
  return { from: addDays(today, 1 - lengths[period]), to: today }
}

/** @param partId the part that a link named, or empty */
export const everything = (today: Day, partId: string): Choices => ({
  unit: null,
  standing: null,
  kind: '',
  way: '',
  partId,
  period: 'all',
  days: { from: today, to: today },
})

/** Safe because the ids come from the server's own answers; the server checks them again. */
const asUnitId = (id: string): OrgUnitId => id as OrgUnitId
const asPartId = (id: string): PartId => id as PartId

/** @param unitId whose ledger; undefined for the own branch */
export const choiceOf = (
  choices: Choices,
  today: Day,
  unitId: string | undefined,
): DeliveryChoice => {
  const { unit, standing, kind, way, partId } = choices
  return {
    ...(unitId !== undefined && { unitId: asUnitId(unitId) }),
    ...(unit && { toUnitId: asUnitId(unit.id) }),
    ...(standing && { standing }),
    ...(kind && { kind }),
    ...(way && { way }),
    ...(partId && { partId: asPartId(partId) }),
    ...daysOf(choices, today),
  }
}
