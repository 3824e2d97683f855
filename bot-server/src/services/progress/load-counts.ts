/** Loads how far a unit and each unit directly below it are: by the live counters, or as written last evening. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { ProgressCounts } from '@quan-triet/shared/models/progress'
import { countOrganised } from '../../db/queries/coverage.ts'
import { listProgressDays, listProgressOn } from '../../db/queries/progress-days.ts'
import { listChildren } from '../../db/queries/standing-lists.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from '../figures/count-unit.ts'
import { readCells } from '../figures/read-cells.ts'

export interface CountedPlace {
  study: ProgressCounts
  /** The lowest units that take part here or below, and how many of them have begun. */
  branches: number
  begun: number
  /** Null where counts of people alone are written. */
  cells: FigureCells | null
  guests: number
}

export interface CountsOfPlaces {
  day: Day
  /** Null for a written evening. */
  countedAt: Instant | null
  own: CountedPlace
  children: (CountedPlace & { unit: OrgUnitName })[]
}

interface PlaceQuery {
  unitId: OrgUnitId
  campaignId: CampaignId
}

/** As `readCells`. @throws ServiceError as it does */
export const countNow = async (ctx: ServiceContext, input: PlaceQuery): Promise<CountsOfPlaces> => {
  const { day, total, guests, children, countedAt } = await readCells({ ctx, input })
  return {
    day,
    countedAt,
    own: placeOf(total, guests),
    children: children.map((one) => ({ unit: one.unit, ...placeOf(one.total, one.guests) })),
  }
}

const placeOf = (cells: FigureCells, guests: number): CountedPlace => ({
  study: {
    members: cells.members,
    required: cells.members - cells.exempt,
    completed: cells.completed,
    completedRequired: cells.completedRequired,
  },
  branches: cells.branches,
  begun: cells.branchesHeld,
  cells,
  guests,
})

const NOTHING: ProgressCounts = { members: 0, required: 0, completed: 0, completedRequired: 0 }

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
  const query = { unitId, campaignId, day, at: lastMomentOf(day) }
  const organised = await countOrganised(ctx.db, query)
  const sum = (of: 'branches' | 'begun') =>
    [...organised.values()].reduce((all, one) => all + one[of], 0)
  const written = { cells: null, guests: 0 }
  return {
    day,
    countedAt: null,
    own: { study: own, branches: sum('branches'), begun: sum('begun'), ...written },
    children: units.map((unit) => ({
      unit,
      study: study.get(unit.id) ?? NOTHING,
      branches: organised.get(unit.id)?.branches ?? 0,
      begun: organised.get(unit.id)?.begun ?? 0,
      ...written,
    })),
  }
}
