/** Says for whom a message is answered: the branch it is about, and who wrote it (rulings 3 and 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { IncomingMessage } from '../domain/messages.ts'
import { type Asker, findAsker } from '../services/answers/find-asker.ts'
import { findBranchMeant } from '../services/answers/find-branch-meant.ts'
import { findBranchOfChat } from '../services/answers/find-branch-of-chat.ts'
import { hashAccount } from '../services/answers/hash-account.ts'
import { identifySender } from '../services/answers/identify-sender.ts'
import type { ServiceContext } from '../services/context.ts'

export interface Standpoint {
  /** Undefined in a group bound to no branch, and for an unknown person in private. */
  unitId: OrgUnitId | undefined
  /** False for somebody of several branches who has not said which one is meant. */
  isSettled: boolean
  /** Looked up when it is first needed: what a group hears openly is the same whoever asks. */
  asker(): Promise<Asker | undefined>
  /** Who wrote, as `hashAccount` gives it: what is remembered and logged knows nobody else. */
  account: string
}

/** In a group the group's branch decides; in private the person's own, of several the one chosen. */
export const standpointOf = async (
  ctx: ServiceContext,
  message: IncomingMessage,
): Promise<Standpoint> => {
  const { from, chatId, isGroup } = message
  const privateChat = isGroup ? null : chatId
  const personId = await identifySender({ ctx, input: { from, privateChat } })
  const account = await hashAccount({ ctx, input: personId === undefined ? from : { personId } })
  let found: Promise<Asker | undefined> | undefined
  const asker = () => {
    found ??=
      personId === undefined ? Promise.resolve(undefined) : findAsker({ ctx, input: { personId } })
    return found
  }
  if (!isGroup) return { account, asker, ...(await inPrivate(ctx, await asker())) }
  const unitId = await findBranchOfChat({ ctx, input: { chatId } })
  return { account, asker, unitId, isSettled: true }
}

/** Of which branch it is in private; undefined for an account linked to nobody of today's rosters. */
export const inPrivate = async (
  ctx: ServiceContext,
  asker: Asker | undefined,
): Promise<Pick<Standpoint, 'unitId' | 'isSettled'>> => {
  if (!asker) return { unitId: undefined, isSettled: true }
  const { actor } = asker
  const { unitId, isSettled } = await findBranchMeant({ ctx: { ...ctx, actor } })
  // Of whoever declined nothing is asked by the bot: what anybody may hear is told of the own branch (P-02).
  return { unitId, isSettled: isSettled || actor.hasDeclined }
}
