/** Closes the dialogue that is open with the acting person, if any. */
import { deleteDialogue } from '../../db/queries/dialogues.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError `not_on_roster` */
export const closeDialogue = ({ ctx }: { ctx: ServiceContext }): Promise<void> =>
  deleteDialogue(ctx.db, requirePerson(ctx).personId)
