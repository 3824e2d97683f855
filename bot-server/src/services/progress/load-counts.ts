/** Loads how many have studied in a unit and in each unit directly below it: counted now, or as written last evening. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { ProgressCounts } from '@quan-triet/shared/models/progress'
import { listProgressDays, listProgressOn } from '../../db/queries/progress-days.ts'
import { listChildren } from '../../db/queries/standing-lists.ts'
import type { ServiceContext } from '../context.ts'
import { countUnit } from '../figures/count-unit.ts'

export interface CountsOfPlaces {
  day: Day
  own: ProgressCounts
  children: { unit: OrgUnitName; study: ProgressCounts | undefined }[]
}

interface PlaceQuery {
  unitId: OrgUnitId
  campaignId: CampaignId
}

/** As `countUnit`. @throws ServiceError as it does */
export const countNow = async (ctx: ServiceContext, input: PlaceQuery): Promise<CountsOfPlaces> => {
  const { day, study, children } = await countUnit({ ctx, input })
  return { day, own: study, children }
}

/** What the last written evening holds; undefined before the first. The caller has checked the right at the unit. */
export const readLastDay = async (
  ctx: ServiceContext,
  { unitId, campaignId }: PlaceQuery,
): Promise<CountsOfPlaces | undefined> => {
  const last = (await listProgressDays(ctx.db, { campaignId, unitId })).at(-1)
  if (!last) return undefined
  const { day, ...own } = last
  const units = await listChildren(ctx.db, { unitId, day })
  const unitIds = units.map((unit) => unit.id)
  const study = await listProgressOn(ctx.db, { campaignId, unitIds, day })
  return { day, own, children: units.map((unit) => ({ unit, study: study.get(unit.id) })) }
}
