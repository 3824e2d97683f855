/** Loads what the people of a set read: one document in six parts, sent to every branch, with the deadlines that follow. */
import type {
  DeadlineId,
  DocumentId,
  PartId,
  PersonId,
  PushId,
} from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { addDays, addMs, at, endOf } from '@quan-triet/shared/time/calendar'
import { chunksOf } from '../../db/chunks.ts'
import { insertNew } from '../../db/insert-new.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import { rootUnit } from '../../synthetic/plan-tree.ts'
import { campaignWords as words } from '../../synthetic/words-campaign.ts'
import type { ServiceContext } from '../context.ts'
import { asId } from '../fixture/fixture-ids.ts'
import { parts } from '../fixture/resolution.ts'
import { nodeIdOf, syntheticCampaign, unitIdOf } from './synthetic-ids.ts'
import { type TypedRow, typedRow } from './typed-row.ts'

const documentId = asId<DocumentId>('synthetic-document')
const partId = (position: number): PartId => asId<PartId>(`synthetic-part-${position}`)

/** @param secretaries who leads each branch, by its place */
export const loadReading = async (
  ctx: ServiceContext,
  plan: SetPlan,
  secretaries: readonly PersonId[],
): Promise<void> => {
  const [reader] = secretaries
  if (reader === undefined) return
  await write(ctx, [documentRow(plan, reader)])
  await write(ctx, [
    typedRow('campaign_document', {
      campaign_id: syntheticCampaign,
      document_id: documentId,
      priority: 1,
    }),
  ])
  await write(ctx, parts.map(partRow))
  const sent = plan.branches.flatMap(({ index, unitId }) =>
    parts.map((_, place) => pushRow(plan, { unitId, place, by: secretaries[index] ?? reader })),
  )
  await write(ctx, sent)
  await write(
    ctx,
    plan.units.flatMap(({ id }) => deadlineRows(plan, id)),
  )
}

const keys: Partial<Record<TypedRow['table'], readonly string[]>> = {
  campaign_document: ['campaign_id', 'document_id'],
}

/** Rows of one table, all with the same columns. */
const write = async (ctx: ServiceContext, rows: readonly TypedRow[]): Promise<void> => {
  for (const some of chunksOf(rows, 5000)) {
    const [first] = some
    if (!first) continue
    const key = keys[first.table] ?? ['id']
    await insertNew(ctx.db, [{ table: first.table, rows: some.map(({ row }) => row), key }])
  }
}

const documentRow = (plan: SetPlan, reader: PersonId): TypedRow => {
  const importedAt = at(plan.campaign.startsOn, '06:00')
  return typedRow('document', {
    id: documentId,
    org_unit_id: unitIdOf(rootUnit),
    type: 'nghi_quyet',
    number: words.documentNumber,
    title: words.document,
    issued_on: addDays(plan.campaign.startsOn, -20),
    circulation: 'cong_khai',
    source_name: 'nghi-quyet-05.docx',
    source_hash: plan.root,
    imported_at: importedAt,
    imported_by: reader,
    not_secret_by: reader,
    not_secret_at: importedAt,
  })
}

const partRow = (part: (typeof parts)[number], index: number): TypedRow =>
  typedRow('document_part', {
    id: partId(index + 1),
    document_id: documentId,
    position: index + 1,
    heading: part.heading,
    paragraphs: JSON.stringify(part.paragraphs),
    note: part.note ?? '',
    syllables: countSyllables(part.paragraphs.join(' ')),
  })

const pushRow = (
  plan: SetPlan,
  { unitId, place, by }: { unitId: string; place: number; by: PersonId },
): TypedRow => {
  const dueAt = at(addDays(plan.campaign.startsOn, place * 3), '07:30')
  return typedRow('part_push', {
    id: asId<PushId>(`synthetic-push-${unitId}-${place + 1}`),
    part_id: partId(place + 1),
    campaign_node_id: nodeIdOf(unitId),
    due_at: dueAt,
    state: 'da_gui',
    scheduled_by: by,
    fanned_out_at: dueAt,
    sent_at: addMs(dueAt, 2000),
  })
}

const deadlineRows = (plan: SetPlan, unitId: string): TypedRow[] => {
  const { essaysDueOn } = plan.campaign
  const due = [
    ['thu_hoach', words.essaysDue, essaysDueOn],
    ['bao_cao', words.reportDue, addDays(essaysDueOn, 5)],
  ] as const
  return due.map(([subject, wording, day]) =>
    typedRow('deadline', {
      id: asId<DeadlineId>(`synthetic-deadline-${unitId}-${subject}`),
      campaign_node_id: nodeIdOf(unitId),
      subject,
      source_wording: wording,
      granularity: 'ngay',
      bound: 'den_het',
      due_at: endOf(day),
      is_tentative: 0,
    }),
  )
}
