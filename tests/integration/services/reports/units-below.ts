/** Puts more units with a node below the ward of fixture F-CB3, and says how their reports go up. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  asId,
  fixtureCampaign,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compileReport } from '@quan-triet/bot-server/services/reports/compile-report'
import { saveTypedReport } from '@quan-triet/bot-server/services/reports/save-typed-report'
import { sendReport } from '@quan-triet/bot-server/services/reports/send-report'
import { takeInReport } from '@quan-triet/bot-server/services/reports/take-in-report'
import { noCells } from '@quan-triet/bot-server/domain/figures/cells'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'

export const wardNode = asId<CampaignNodeId>('node-phuong-sao-mai')
export const nodeOf = (name: string) => asId<CampaignNodeId>(`node-${name}`)

/** Units directly under the ward, or under another of them, each with a node below that one's. */
export const addUnits = async (
  db: Db,
  names: readonly string[],
  above: { unitId: OrgUnitId; nodeId: CampaignNodeId } = { unitId: wardUnit, nodeId: wardNode },
): Promise<void> => {
  await insertUnits(
    db,
    names.map((name) => ({
      id: asId<OrgUnitId>(name),
      parent_id: above.unitId,
      code: name,
      name_org: `Chi bộ ${name}`,
      name_committee: `Chi ủy ${name}`,
      short_name: name,
      level: 'chi_bo_truc_thuoc' as const,
      org_type: 'khu_dan_cu',
      symbol: 'CB',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
    })),
  )
  await db
    .insertInto('campaign_node')
    .values(
      names.map((name) => ({
        id: nodeOf(name),
        campaign_id: fixtureCampaign,
        org_unit_id: asId<OrgUnitId>(name),
        parent_node_id: above.nodeId,
        state: 'dang_hoc' as const,
      })),
    )
    .execute()
}

/** Puts the province above the ward, so that its report goes on up. */
export const addProvince = async (db: Db): Promise<CampaignNodeId> => {
  const id = nodeOf('tinh')
  await db
    .insertInto('campaign_node')
    .values({
      id,
      campaign_id: fixtureCampaign,
      org_unit_id: provinceUnit,
      state: 'dang_hoc',
    })
    .execute()
  await db
    .updateTable('campaign_node')
    .set({ parent_node_id: id })
    .where('id', '=', wardNode)
    .execute()
  return id
}

export const cells = (some: Partial<FigureCells>): FigureCells => ({ ...noCells, ...some })

/** Compiles and sends a node's report. @returns its id and version */
export const sendFrom = async (ctx: ServiceContext, nodeId: CampaignNodeId) => {
  const { status, version, revision } = await compileReport({ ctx, input: { nodeId } })
  const reportId = status.reportId ?? ''
  await sendReport({ ctx, input: { reportId, version, revision } })
  return { reportId, version }
}

export const sendAndTakeIn = async (ctx: ServiceContext, nodeId: CampaignNodeId) => {
  const sent = await sendFrom(ctx, nodeId)
  await takeInReport({ ctx, input: sent })
  return sent
}

/** What came on paper, taken in at once by the level above. @param above who makes reports there, and not below */
export const typeIn = (
  above: ServiceContext,
  nodeId: CampaignNodeId,
  typed: { cells: FigureCells; reason?: string },
) =>
  saveTypedReport({
    ctx: above,
    input: { nodeId, cutOffOn: '2026-03-10', guests: 0, acknowledged: [], ...typed },
  })
