/** Notes that the bot has asked once more in the open dialogue: it does so once, then stops. */
import { markAskedAgain } from '../../db/queries/dialogues.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError `not_on_roster` */
export const noteAskedAgain = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  const { personId } = requirePerson(ctx)
  await markAskedAgain(ctx.db, personId)
}
