/** Finds units by name or code as they stood on a day, however the name is typed. */
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitHit } from '@quan-triet/shared/models/org-unit'
import { fold } from '@quan-triet/shared/text/fold'
import { listPathsOn, searchUnitsOn } from '../../db/queries/tree-view.ts'
import type { ServiceContext } from '../context.ts'
import { requireLook } from './require-look.ts'

const MOST_HITS = 30

/** @throws ServiceError as `requireLook` */
export const searchUnits = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { text: string; day: Day }
}): Promise<{ units: UnitHit[] }> => {
  const scope = requireLook(ctx)
  const words = fold(input.text)
  if (words === '') return { units: [] }
  const { day } = input
  const found = await searchUnitsOn(ctx.db, words, { scope, day, limit: MOST_HITS })
  if (found.length === 0) return { units: [] }
  const ids = found.map((unit) => unit.id)
  const paths = Map.groupBy(await listPathsOn(ctx.db, ids, day), (step) => step.unitId)
  return {
    units: found.map(({ id, nameOrg, level }) => ({
      id,
      nameOrg,
      level,
      path: (paths.get(id) ?? []).map((step) => ({ id: step.id, nameOrg: step.nameOrg })),
    })),
  }
}
