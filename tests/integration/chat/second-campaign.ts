/** Gives a branch of the fixture one more campaign, with a deadline for essays. */
import { asId, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type {
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  OrgUnitId,
} from '@quan-triet/shared/models/ids'
import { endOf } from '@quan-triet/shared/time/calendar'
import type { House } from '../../support/make-house.ts'

/** @param about.essaysBy the day on which essays are due, `YYYY-MM-DD` */
export const addCampaign = async (
  { db }: House,
  { unitId, title, essaysBy }: { unitId: OrgUnitId; title: string; essaysBy: string },
): Promise<void> => {
  const id = `${unitId}-${essaysBy}`
  await db
    .insertInto('campaign')
    .values({
      id: asId<CampaignId>(`campaign-${id}`),
      owner_org_id: wardUnit,
      title,
      reporting_base: 'phai_hoc',
      target_percent: 98,
      snapshot_on: '2026-06-30',
      essay_opens: 'sau_buoi_dau',
      starts_on: '2026-03-02',
    })
    .execute()
  await db
    .insertInto('campaign_node')
    .values({
      id: asId<CampaignNodeId>(`node-${id}`),
      campaign_id: asId<CampaignId>(`campaign-${id}`),
      org_unit_id: unitId,
      state: 'dang_hoc',
    })
    .execute()
  await db
    .insertInto('deadline')
    .values({
      id: asId<DeadlineId>(`deadline-${id}`),
      campaign_node_id: asId<CampaignNodeId>(`node-${id}`),
      subject: 'thu_hoach',
      source_wording: `nộp thu hoạch đến hết ngày ${essaysBy}`,
      granularity: 'ngay',
      bound: 'den_het',
      due_at: endOf(essaysBy),
      is_tentative: 0,
    })
    .execute()
}
