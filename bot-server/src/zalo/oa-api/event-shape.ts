/** Describes an event of the Official Account as loosely as sources disagree on it (platform B.7). */
import { OaGroupId, OaUserId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import { PlainId } from '../wire/incoming-text.ts'
import { readInstant } from '../wire/read-instant.ts'

const MOST_USERS = 1000

const MaybeId = PlainId.optional().catch(undefined)
const Party = z
  .looseObject({ id: MaybeId, group_id: MaybeId, user_id: MaybeId })
  .optional()
  .catch(undefined)
const Writing = z.string().optional().catch(undefined)

const Quote = z
  .looseObject({ sender: z.union([PlainId, z.looseObject({ id: PlainId })]).optional() })
  .optional()
  .catch(undefined)

const Message = z
  .looseObject({
    msg_id: MaybeId,
    message_id: MaybeId,
    text: Writing,
    conversation_id: MaybeId,
    quote_msg: Quote,
  })
  .optional()
  .catch(undefined)

const Users = z
  .array(
    z.union([
      PlainId.transform((id) => [id]),
      z
        .looseObject({ id: MaybeId, user_id: MaybeId })
        .transform(({ id, user_id }) => [id ?? user_id ?? []].flat()),
      z.unknown().transform(() => []),
    ]),
  )
  .transform((users) => users.flat().slice(0, MOST_USERS))
  .catch([])

const Timestamp = z
  .union([z.string().regex(/^\d{1,17}$/), z.number()])
  .transform((time) => readInstant(Number(time)))
  .optional()
  .catch(undefined)

export const OaEvent = z.looseObject({
  event_name: z.string().max(120),
  sender: Party,
  recipient: Party,
  follower: Party,
  user_id: MaybeId,
  user_id_by_app: MaybeId,
  group_id: MaybeId,
  oa_id: MaybeId,
  users: Users,
  message: Message,
  timestamp: Timestamp,
})
export type OaEvent = z.infer<typeof OaEvent>

/** When it happened. */
export const timeOf = ({ timestamp }: OaEvent): Instant | undefined => timestamp

/** The group an event belongs to: four places are read by clients in the field, the plainest last. */
export const groupOf = ({ message, group_id, recipient }: OaEvent): OaGroupId | undefined => {
  const id = recipient?.group_id ?? message?.conversation_id ?? group_id ?? recipient?.id
  return id === undefined ? undefined : OaGroupId.parse(id)
}

/** Who did it, in the account's id space. */
export const personOf = ({ sender, follower, user_id }: OaEvent): OaUserId | undefined => {
  const id = sender?.id ?? sender?.user_id ?? follower?.id ?? follower?.user_id ?? user_id
  return id === undefined ? undefined : OaUserId.parse(id)
}

export const appUserOf = ({ user_id_by_app }: OaEvent): ZaloUserId | null =>
  user_id_by_app === undefined ? null : ZaloUserId.parse(user_id_by_app)

/** Everybody a lifecycle event names. */
export const usersOf = (event: OaEvent): OaUserId[] => {
  const named = event.users.length > 0 ? event.users : [personOf(event) ?? []].flat()
  return [...new Set(named)].map((id) => OaUserId.parse(id))
}

/** Who wrote what the message quotes. */
export const quotedOf = ({ message }: OaEvent): string | null => {
  const sender = message?.quote_msg?.sender
  return typeof sender === 'object' ? sender.id : (sender ?? null)
}
