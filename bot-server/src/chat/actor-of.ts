/** Says for whom a message is answered: the branch it is about, and who wrote it (rulings 3 and 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { IncomingMessage } from '../domain/messages.ts'
import { type Asker, findAsker } from '../services/answers/find-asker.ts'
import { findBranchOfChat } from '../services/answers/find-branch-of-chat.ts'
import type { ServiceContext } from '../services/context.ts'
import { findStudy } from '../services/reading/find-study.ts'

export interface Standpoint {
  /** Undefined in a group bound to no branch, and for an unknown person in private. */
  unitId: OrgUnitId | undefined
  /** Undefined for an account that is linked to nobody of today's rosters. */
  asker: Asker | undefined
}

/** In a group the group's branch decides; in private the person's own, or the one visited if only that one studies. */
export const standpointOf = async (
  ctx: ServiceContext,
  message: IncomingMessage,
): Promise<Standpoint> => {
  const { from, chatId, isGroup } = message
  const asker = await findAsker({ ctx, input: { from, privateChat: isGroup ? null : chatId } })
  if (isGroup) return { unitId: await findBranchOfChat({ ctx, input: { chatId } }), asker }
  if (!asker) return { unitId: undefined, asker }
  const study = await findStudy({ ...ctx, actor: asker.actor })
  return { unitId: study?.node.unitId ?? asker.actor.homeUnitId, asker }
}
