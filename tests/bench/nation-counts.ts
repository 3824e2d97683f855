/** Seeds set D4 as counts: the units of the nation, one campaign, and what each branch counts by itself. */
import { replaceOwnCounts, rebuildTotals } from '@quan-triet/bot-server/db/queries/figure-counts'
import { noteSwept, takeTurn } from '@quan-triet/bot-server/db/queries/figure-turns'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { cellsBy } from '@quan-triet/bot-server/domain/figures/cells'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { sql } from 'kysely'
import { nation } from './tree.ts'

const CAMPAIGN = asId<CampaignId>('nation')
const ROOT = asId<OrgUnitId>('tw')
const MEMBERS = 24

export interface Nation {
  campaignId: CampaignId
  root: OrgUnitId
  units: Record<'provinces' | 'communes' | 'branches', OrgUnitId[]>
}

/** Counters only: no person and no class stands behind them, so nothing may be marked afterwards. */
export const seedNationCounts = async (ctx: ServiceContext): Promise<Nation> => {
  const { db } = ctx
  const units = nation()
  await insertUnits(db, units)
  const now = ctx.clock.now()
  await db
    .insertInto('campaign')
    .values({
      id: CAMPAIGN,
      owner_org_id: ROOT,
      title: 'Đợt học tập toàn quốc (giả định)',
      reporting_base: 'phai_hoc',
      target_percent: 98,
      snapshot_on: '2099-01-01',
      essay_opens: 'sau_hoan_thanh',
      starts_on: '2025-07-01',
    })
    .execute()
  const { turn } = await takeTurn(db, now)
  const kept = { campaignId: CAMPAIGN, ownerId: ROOT, now, turn, day: dayOf(now) }
  const own = new Map(
    units.map(({ id, level }, index) => [
      id,
      cellsBy((cell) => {
        if (level !== 'chi_bo_truc_thuoc') return cell === 'plansDue' ? 1 : 0
        if (cell === 'members') return MEMBERS
        return cell === 'branches' ? 1 : (index * 7 + cell.length) % MEMBERS
      }),
    ]),
  )
  await replaceOwnCounts(db, kept, own)
  await rebuildTotals(db, kept)
  await noteSwept(db, kept.day)
  await sql`delete from figure_mark`.execute(db)
  await sql`analyze`.execute(db)
  const idsOf = (level: string) => units.flatMap((one) => (one.level === level ? [one.id] : []))
  return {
    campaignId: CAMPAIGN,
    root: ROOT,
    units: {
      provinces: idsOf('truc_thuoc_tw'),
      communes: idsOf('cap_tren_truc_tiep'),
      branches: idsOf('chi_bo_truc_thuoc'),
    },
  }
}
