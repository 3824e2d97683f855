/** Describes links to Zalo: one-time codes, a unit's groups and their new members, a person's own accounts. */
import { z } from 'zod'
import { GroupWay } from '../vocabulary/channels.ts'
import { GroupId, OaUserId, OrgUnitId, PersonId } from './ids.ts'
import { Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** A code as it is shown: it is never shown again. */
export const LinkCode = z.object({ code: z.string(), expiresAt: Instant })
export type LinkCode = z.infer<typeof LinkCode>

export const GroupCodeInput = z.object({
  /** The own branch if omitted. */
  unitId: OrgUnitId.optional(),
  /** `rebind`: the unit leaves the groups it has. */
  purpose: z.enum(['bind', 'rebind']),
})
export type GroupCodeInput = z.infer<typeof GroupCodeInput>

export const BoundGroup = z.object({
  id: GroupId,
  way: z.enum(['bot', 'oa']),
  name: z.string(),
  boundAt: Instant,
})
export type BoundGroup = z.infer<typeof BoundGroup>

/** Somebody who came into an Official Account's group and whom nobody knows yet. */
export const NewMember = z.object({
  id: z.string(),
  joinedAt: Instant,
  /** The end of the account's number: tells those apart who came in the same minute. */
  numberEnd: z.string(),
})
export type NewMember = z.infer<typeof NewMember>

export const GroupPage = z.object({
  unit: OrgUnitName,
  groups: z.array(BoundGroup),
  /** What was chosen on the screen of channels; null: whatever is bound. */
  chosen: GroupWay.nullable(),
  /** The ways into a group that this house has. */
  ways: z.array(z.enum(['bot', 'oa'])),
  botGroups: z.object({ used: z.int(), limit: z.int() }),
  newMembers: z.array(NewMember),
  /** Whom a new member may be confirmed as. */
  people: z.array(z.object({ personId: PersonId, fullName: z.string() })),
  /** People whose last private message waits unread in the Mini App (ruling 3). */
  notReachedPrivately: z.int(),
})
export type GroupPage = z.infer<typeof GroupPage>

export const ConfirmMemberInput = z.discriminatedUnion('as', [
  z.object({ as: z.literal('member'), personId: PersonId }),
  z.object({ as: z.literal('guest') }),
])
export type ConfirmMemberInput = z.infer<typeof ConfirmMemberInput>

export const MyLinks = z.object({
  /** The ways that this house has. */
  ways: z.array(z.enum(['bot', 'oa', 'mini_app'])),
  bot: z.object({ linkedAt: Instant, mayWrite: z.boolean() }).nullable(),
  oa: z
    .object({
      linkedAt: Instant,
      follows: z.boolean(),
      /** Until when the account may write; null while it may not. */
      opensUntil: Instant.nullable(),
    })
    .nullable(),
  /** Since when Mini App notifications are wanted. */
  notifiedSince: Instant.nullable(),
  botUsers: z.object({ used: z.int(), limit: z.int() }),
})
export type MyLinks = z.infer<typeof MyLinks>

export const LinkOaInput = z.object({ idByOA: OaUserId })
export type LinkOaInput = z.infer<typeof LinkOaInput>

export const NotificationsInput = z.object({ isWanted: z.boolean() })
export type NotificationsInput = z.infer<typeof NotificationsInput>
