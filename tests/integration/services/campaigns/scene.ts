/** The scene of campaign tests: the ward opens one for all below it; more units, committee seats and documents if asked. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { openCampaign } from '@quan-triet/bot-server/services/campaigns/open-campaign'
import { asId, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import type { OpenCampaignInput } from '@quan-triet/shared/models/campaign'
import type {
  CampaignId,
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PartId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { House } from '../../../support/make-house.ts'

export const planOf = (changes: Partial<OpenCampaignInput> = {}): OpenCampaignInput => ({
  ownerId: wardUnit,
  title: 'Đợt học tập Nghị quyết 07 (giả định)',
  purpose: 'Nắm vững nội dung cốt lõi',
  documentIds: [],
  reportingBase: 'phai_hoc',
  targetPercent: 95,
  snapshotOn: '2026-05-31',
  startsOn: '2026-03-12',
  essayOpens: 'sau_hoan_thanh',
  deadlines: [
    { subject: 'hoc_xong', wording: 'hoàn thành học tập trước ngày 01/5/2026' },
    { subject: 'thu_hoach', wording: 'nộp thu hoạch đến hết ngày 20 tháng 5 năm 2026' },
  ],
  scope: { children: null, levels: null },
  reminderDays: null,
  messagesPerMinute: null,
  ...changes,
})

export interface Opened {
  id: CampaignId
  root: CampaignNodeId
  nodeOf: (unit: OrgUnitId) => CampaignNodeId
}

/** The fixture's own campaign would be the nearer one for its branch: it is over here. */
export const openByWard = async (
  house: House,
  changes: Partial<OpenCampaignInput> = {},
): Promise<Opened> => {
  await house.db.updateTable('campaign_node').set({ state: 'hoan_thanh' }).execute()
  const ctx = house.officer('can_bo_tuyen_giao')
  const { id, nodeId } = await openCampaign({ ctx, input: planOf(changes) })
  return { id, root: nodeId, nodeOf: (unit) => asId<CampaignNodeId>(`${id}.${unit}`) }
}

export const branch = (index: number) => asId<OrgUnitId>(`cb-${index}`)

/** Puts `count` more branches under a unit. */
export const addBranches = (house: House, parent: OrgUnitId, count: number): Promise<void> =>
  insertUnits(
    house.db,
    Array.from({ length: count }, (_, index) => ({
      id: branch(index),
      parent_id: parent,
      code: branch(index),
      name_org: `Chi bộ số ${index}`,
      name_committee: `Chi ủy số ${index}`,
      short_name: `Chi bộ ${index}`,
      level: 'chi_bo_truc_thuoc' as const,
      org_type: 'khu_dan_cu',
      symbol: 'CB',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
    })),
  )

/** Gives a person a role, and gives back the person acting with it. */
export const appoint = async (
  house: House,
  ctx: ServiceContext,
  { role, unit = wardUnit }: { role: Role; unit?: OrgUnitId },
): Promise<ServiceContext & { personId: PersonId }> => {
  if (ctx.actor.kind !== 'person') throw new Error('only people are appointed')
  const { personId } = ctx.actor
  await house.db
    .insertInto('role_assignment')
    .values({
      id: `seat-${personId}-${role}-${unit}`,
      person_id: personId,
      org_unit_id: unit,
      role,
      starts_at: '2025-07-01T00:00:00.000Z',
      ends_at: null,
    })
    .execute()
  const actor = await findPersonActor(house.db, personId, house.clock.now())
  if (!actor) throw new Error(`${personId} is on no roster`)
  return { ...ctx, actor, personId }
}

/** A document of the ward in one part, which has gone out. */
export const wardDocument = async (
  house: House,
  nodeId?: CampaignNodeId,
): Promise<{ documentId: DocumentId; partId: PartId }> => {
  const documentId = asId<DocumentId>('document-of-the-ward')
  const partId = asId<PartId>('part-of-the-ward')
  const by = asId<PersonId>('person-61')
  const at = '2026-03-11T02:00:00.000Z'
  if (nodeId === undefined) {
    await house.db
      .insertInto('document')
      .values({
        id: documentId,
        org_unit_id: wardUnit,
        type: 'nghi_quyet',
        number: '07-NQ/ĐU',
        title: 'Nghị quyết 07 (giả định)',
        issued_on: '2026-03-01',
        circulation: 'cong_khai',
        source_name: 'nq-07.docx',
        source_hash: 'ward',
        imported_at: at,
        imported_by: by,
        not_secret_by: by,
        not_secret_at: at,
      })
      .execute()
    await house.db
      .insertInto('document_part')
      .values({
        id: partId,
        document_id: documentId,
        position: 1,
        heading: 'I. Mục tiêu',
        paragraphs: JSON.stringify(['Một đoạn văn.']),
        note: '',
        syllables: 3,
      })
      .execute()
    return { documentId, partId }
  }
  await house.db
    .insertInto('part_push')
    .values({
      id: asId('push-of-the-ward'),
      part_id: partId,
      campaign_node_id: nodeId,
      due_at: at,
      state: 'da_gui',
      scheduled_by: by,
      fanned_out_at: at,
      sent_at: at,
    })
    .execute()
  return { documentId, partId }
}
