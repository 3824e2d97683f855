/** Gives a unit with its line above today, as the rules about roles look at it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { Place } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'

export const placeOfUnit = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<Place> => ({
  unitId,
  above: await listUnitsAbove(ctx.db, unitId, dayOf(ctx.clock.now())),
})
