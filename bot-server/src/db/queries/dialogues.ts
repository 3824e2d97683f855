/** Queries of dialogues: the one short private exchange that may be open with a person. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { DialogueAbout } from '../../domain/chat/dialogue.ts'
import { holdRows } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

export interface StoredDialogue {
  personId: PersonId
  about: DialogueAbout
  unitId: OrgUnitId
  draftSealed: string | null
  openedAt: Instant
  expiresAt: Instant
  hasAskedAgain: boolean
}

/** Opens a dialogue, or takes its next step, in place of whatever was open with the person. */
export const putDialogue = async (db: Db, dialogue: StoredDialogue): Promise<void> => {
  const values = {
    kind: dialogue.about.kind,
    about: JSON.stringify(dialogue.about),
    org_unit_id: dialogue.unitId,
    draft_sealed: dialogue.draftSealed,
    opened_at: dialogue.openedAt,
    expires_at: dialogue.expiresAt,
    asked_again: dialogue.hasAskedAgain ? 1 : 0,
  }
  await db
    .insertInto('dialogue')
    .values({ person_id: dialogue.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

/**
 * The dialogue with a person, whether or not its time is over. It is held until the transaction ends: of two answers at
 * the same moment, on two channels, the later one finds what the first has made of it.
 */
export const holdDialogue = async (
  db: Db,
  personId: PersonId,
): Promise<StoredDialogue | undefined> => {
  const row = await db
    .selectFrom('dialogue')
    .selectAll()
    .where('person_id', '=', personId)
    .modifyEnd(holdRows(db))
    .executeTakeFirst()
  return (
    row && {
      personId: row.person_id,
      about: DialogueAbout.parse(JSON.parse(row.about)),
      unitId: row.org_unit_id,
      draftSealed: row.draft_sealed,
      openedAt: row.opened_at,
      expiresAt: row.expires_at,
      hasAskedAgain: row.asked_again === 1,
    }
  )
}

export const markAskedAgain = async (db: Db, personId: PersonId): Promise<void> => {
  await db
    .updateTable('dialogue')
    .set({ asked_again: 1 })
    .where('person_id', '=', personId)
    .execute()
}

export const deleteDialogue = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('dialogue').where('person_id', '=', personId).execute()
}
