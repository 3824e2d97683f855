/** Queries that take a person's words and name from plans: own personal plans, opinions, notes. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Db } from '../schema/database.ts'

/** A personal plan stays as a fact of its unit (F-07b), without a word; an opinion stays as a number. */
export const forgetPlansOf = async (db: Db, personId: PersonId): Promise<void> => {
  await db
    .updateTable('plan_opinion')
    .set({ person_id: null, text_sealed: null, answer_sealed: null })
    .where('person_id', '=', personId)
    .execute()
  const own = db
    .selectFrom('plan')
    .select('plan.id')
    .where('plan.person_id', '=', personId)
    .where('plan.kind', '=', 'ca_nhan')
  const tasks = db
    .selectFrom('plan_task')
    .select('plan_task.id')
    .where('plan_task.plan_id', 'in', own)
  for (const table of ['plan_task_reminder', 'plan_task_progress'] as const)
    await db.deleteFrom(table).where('task_id', 'in', tasks).execute()
  for (const table of ['plan_line', 'plan_task', 'plan_version', 'plan_remark'] as const)
    await db.deleteFrom(table).where('plan_id', 'in', own).execute()
  await db
    .updateTable('plan_review')
    .set({ text_sealed: null })
    .where('plan_id', 'in', own)
    .execute()
  await db
    .updateTable('plan_summary')
    .set({ content_sealed: null })
    .where('plan_id', 'in', own)
    .execute()
  await db
    .updateTable('plan')
    .set({ signer: null })
    .where('person_id', '=', personId)
    .where('kind', '=', 'ca_nhan')
    .execute()
}
