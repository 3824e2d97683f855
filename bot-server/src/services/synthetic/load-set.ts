/** Loads a synthetic set into a database, beside the practice ground's fixture, for demonstrations and benches. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { type NewRows, insertNew } from '../../db/insert-new.ts'
import { refreshStatistics } from '../../db/refresh-statistics.ts'
import { generateBranches } from '../../synthetic/generate.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import type { ServiceContext } from '../context.ts'
import { seedFCb3 } from '../fixture/seed-f-cb3.ts'
import { branchRows } from './branch-rows.ts'
import { hasOthers, hasSynthetic } from './has-synthetic.ts'
import { loadReading } from './load-reading.ts'
import { loadCampaign, loadTree } from './load-tree.ts'
import type { TypedRow } from './typed-row.ts'

type LoadOutcome = 'loaded' | 'has_real_people' | 'has_synthetic'

/** As many branches go into one commit. */
const BRANCHES_A_COMMIT = 40

/**
 * The house's own work, from the command alone: no route or intent leads here. The fixture is seeded as well, so that
 * a live start refuses this database. Not one transaction: a load that breaks off leaves a database to throw away,
 * which a second load refuses.
 */
export const loadSet = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { plan: SetPlan }
}): Promise<LoadOutcome> => {
  if (await hasSynthetic(ctx.db)) return 'has_synthetic'
  if (await hasOthers(ctx.db)) return 'has_real_people'
  const { plan } = input
  await seedFCb3({ ctx, input: { sentParts: 'recorded' } })
  await loadTree(ctx, plan)
  await loadCampaign(ctx, plan)
  const secretaries: PersonId[] = []
  let waiting: TypedRow[] = []
  let branches = 0
  const write = async () => {
    if (waiting.length > 0) await insertNew(ctx.db, byTable(waiting))
    waiting = []
  }
  for (const data of generateBranches(plan)) {
    const { rows, secretary } = branchRows(plan, data)
    secretaries[data.branch.index] = secretary
    waiting.push(...rows)
    branches += 1
    if (branches % BRANCHES_A_COMMIT === 0) await write()
  }
  await write()
  await loadReading(ctx, plan, secretaries)
  await refreshStatistics(ctx.db)
  return 'loaded'
}

/** Tables in an order in which every reference finds its row. */
const order = [
  ['person', ['id']],
  ['membership', ['id']],
  ['role_assignment', ['id']],
  ['exemption', ['id']],
  ['class', ['id']],
  ['session', ['id']],
  ['session_venue', ['id']],
  ['masses_base', ['id']],
  ['masses_count', ['session_id']],
  ['attendance', ['session_id', 'person_id']],
  ['essay', ['id']],
] as const

/** Rows of one table may differ in what they leave empty; each kind is inserted by itself. */
const byTable = (rows: readonly TypedRow[]): NewRows[] =>
  order.flatMap(([table, key]) => {
    const own = rows.filter((one) => one.table === table)
    const kinds = Map.groupBy(own, ({ row }) => Object.keys(row).join(' '))
    return [...kinds.values()].map((same) => ({ table, rows: same.map(({ row }) => row), key }))
  })
