/** Seals and opens what plans say, each text under the key of its unit. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { PlanContent, PlanLine, PlanTask } from '@quan-triet/shared/models/plan'
import { type LineRow, listNamesOf, type TaskWithNames } from '../../db/queries/plan-content.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { openTextIfKept, openTexts, sealText } from '../vault.ts'

/** To be called by a guarded verb, as everything here; what a destroyed key has closed for ever is empty. */
export const openLines = async (
  ctx: ServiceContext,
  rows: readonly LineRow[],
): Promise<PlanLine[]> => {
  const texts = await openTexts(
    ctx,
    rows.map((row) => ({ sealed: row.text_sealed, about: `plan_line:${row.id}` })),
  )
  return rows.map((row, index) => ({
    id: row.id,
    heading: row.heading,
    text: texts[index] ?? '',
    revision: row.revision,
    conflictOf: row.conflict_of,
  }))
}

const PIECES = 3

export const openTasks = async (
  ctx: ServiceContext,
  rows: readonly TaskWithNames[],
): Promise<PlanTask[]> => {
  const texts = await openTexts(
    ctx,
    rows.flatMap((row) => [
      { sealed: row.text_sealed, about: `plan_task:${row.id}` },
      { sealed: row.lead_sealed, about: `plan_task:${row.id}:lead` },
      { sealed: row.result_sealed, about: `plan_task:${row.id}:result` },
    ]),
  )
  return rows.map((row, index) => {
    const [text = '', lead = '', result = ''] = texts.slice(index * PIECES)
    return describeTask(row, { text, lead, result })
  })
}

const describeTask = (
  row: TaskWithNames,
  words: Pick<PlanTask, 'text' | 'lead' | 'result'>,
): PlanTask => ({
  id: row.id,
  ...words,
  owner: row.owner_id === null ? null : { personId: row.owner_id, fullName: row.owner_name ?? '' },
  dueOn: row.due_on,
  dueWording: row.due_wording ?? '',
  repeats: row.repeats,
  part: row.part_id === null ? null : { id: row.part_id, heading: row.part_heading ?? '' },
  target: row.target_id === null ? null : { id: row.target_id, name: row.target_name ?? '' },
  revision: row.revision,
  conflictOf: row.conflict_of,
})

interface TaskWords {
  unitId: OrgUnitId
  id: string
  text: string
  lead: string
  result: string
}

export const sealTask = async (
  ctx: ServiceContext,
  { unitId, id, text, lead, result }: TaskWords,
) => ({
  text_sealed: await sealText(ctx, { unitId, text, about: `plan_task:${id}` }),
  lead_sealed:
    lead === '' ? null : await sealText(ctx, { unitId, text: lead, about: `plan_task:${id}:lead` }),
  result_sealed:
    result === ''
      ? null
      : await sealText(ctx, { unitId, text: result, about: `plan_task:${id}:result` }),
})

export const sealContent = (
  ctx: ServiceContext,
  plan: Pick<StoredPlan, 'id' | 'unitId'>,
  { version, content }: { version: number; content: PlanContent },
): Promise<string> =>
  sealText(ctx, {
    unitId: plan.unitId,
    text: JSON.stringify(content),
    about: `plan_version:${plan.id}:${version}`,
  })

/** @returns undefined when its key was destroyed */
export const openContent = async (
  ctx: ServiceContext,
  plan: Pick<StoredPlan, 'id'>,
  { version, sealed }: { version: number; sealed: string },
): Promise<PlanContent | undefined> => {
  const text = await openTextIfKept(ctx, {
    sealed,
    about: `plan_version:${plan.id}:${version}`,
  })
  return text === undefined ? undefined : withNames(ctx, asContent(text))
}

/** Safe because only `sealContent` writes the column, and the seal holds. */
const asContent = (text: string): PlanContent => JSON.parse(text) as PlanContent

/** A version holds who follows a task, never the name: erased or corrected ones are so at once in every version. */
const withNames = async (ctx: ServiceContext, content: PlanContent): Promise<PlanContent> => {
  const ids = content.tasks.flatMap(({ owner }) => (owner ? [owner.personId] : []))
  const names = await listNamesOf(ctx.db, [...new Set(ids)])
  return {
    ...content,
    tasks: content.tasks.map((task) => ({
      ...task,
      owner: task.owner && { ...task.owner, fullName: names.get(task.owner.personId) ?? '' },
    })),
  }
}
