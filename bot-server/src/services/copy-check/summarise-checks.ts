/** Summarises the copy checks of many versions for a list: how much stands elsewhere, in which group. */
import type { CopyCheckState } from '@quan-triet/shared/models/copy-check'
import type { EssayVersionId } from '@quan-triet/shared/models/ids'
import { type CheckRow, listChecks } from '../../db/queries/copy-checks.ts'
import { countStrongMatches, listClusterSizes } from '../../db/queries/copy-matches.ts'
import type { ServiceContext } from '../context.ts'

export interface CheckSummary {
  state: CopyCheckState
  /** Orders a queue and decides nothing (INV-13). */
  flagged: boolean
  /** Whole percent of the own text; null: not checked yet, or no own text. */
  coveredPercent: number | null
  otherEssays: number
  modelTexts: number
  clusterId: EssayVersionId | null
  /** All essays of the group, other units' among them; null: of no group. */
  clusterSize: number | null
}

/** No guard of its own: counts only, for whoever may see that these essays exist. Versions never queued are left out. */
export const summariseChecks = async (
  ctx: ServiceContext,
  versionIds: readonly EssayVersionId[],
): Promise<Map<EssayVersionId, CheckSummary>> => {
  if (versionIds.length === 0) return new Map()
  const checks = await listChecks(ctx.db, versionIds)
  const counts = new Map(
    (await countStrongMatches(ctx.db, versionIds)).map((row) => [row.versionId, row]),
  )
  const clusters = new Set(checks.flatMap(({ cluster }) => cluster ?? []))
  const sizes = new Map(
    (await listClusterSizes(ctx.db, [...clusters])).map(({ id, size }) => [id, size]),
  )
  return new Map(
    checks.map((check) => {
      const size = (check.cluster !== null && sizes.get(check.cluster)) || 0
      const isGrouped = size > 1
      return [
        check.version_id,
        {
          state: check.state,
          flagged: check.flagged === 1,
          coveredPercent: percentOf(check),
          otherEssays: counts.get(check.version_id)?.essays ?? 0,
          modelTexts: counts.get(check.version_id)?.models ?? 0,
          clusterId: isGrouped ? check.cluster : null,
          clusterSize: isGrouped ? size : null,
        },
      ]
    }),
  )
}

const percentOf = ({ own_syllables: own, covered_syllables: covered }: CheckRow): number | null =>
  own === null || covered === null || own === 0
    ? null
    : Math.min(100, Math.round((covered / own) * 100))
