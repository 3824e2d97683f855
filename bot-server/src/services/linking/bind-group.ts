/** Binds a group chat to a unit, once a code of that unit was typed there (B-03). */
import type { ChatId, GroupId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { groupWayLabels } from '@quan-triet/shared/vocabulary/channels'
import {
  chooseWayIfNone,
  countGroupsOn,
  findGroupByChat,
  listGroupsOfUnit,
  takeGroupTurn,
} from '../../db/queries/branch-groups.ts'
import { findPersonActor, getUnitName } from '../../db/queries/people.ts'
import { bindGroup as insertGroup } from '../../db/queries/rebinding.ts'
import { decideBinding } from '../../domain/linking/decide-binding.ts'
import type { IncomingMessage } from '../../domain/messages.ts'
import { mayDo } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { leaveGroup } from './leave-group.ts'
import { tellUnit } from './tell-unit.ts'

export type BindingOutcome =
  | { kind: 'bound' | 'bound_too'; unitName: string }
  | { kind: 'other_unit' | 'has_group' | 'code_without_right' }
  | { kind: 'too_many_groups'; limit: number }

interface Asked {
  unitId: OrgUnitId
  /** Who asked for the code: worth no more than that person's right now. */
  askedBy: PersonId
  isRebinding: boolean
  message: IncomingMessage
}

/** Call it with a code that is used up, in the same transaction. @throws ServiceError unless the house itself acts */
export const bindGroup = async ({
  ctx: tx,
  input,
}: {
  ctx: ServiceContext
  input: Asked
}): Promise<BindingOutcome> => {
  requireRight(tx, 'run_branch')
  const { unitId, message, askedBy } = input
  const asker = await findPersonActor(tx.db, askedBy, tx.clock.now())
  if (!asker || !mayDo(asker, 'run_branch', unitId)) return { kind: 'code_without_right' }
  await takeGroupTurn(tx.db)
  const groups = await listGroupsOfUnit(tx.db, unitId)
  const limit = tx.limits.botGroups
  const decision = decideBinding({
    unitId,
    boundTo: (await findGroupByChat(tx.db, message.chatId))?.org_unit_id,
    unitGroups: groups.map((group) => group.channel),
    isRebinding: input.isRebinding,
    way: message.from.way,
    botGroups: await countGroupsOn(tx.db, 'bot'),
    botLimit: limit,
  })
  if (decision === 'too_many_groups') return { kind: decision, limit }
  if (decision === 'other_unit' || decision === 'has_group') return { kind: decision }
  const unit = await getUnitName(tx.db, unitId)
  if (decision === 'bind') {
    for (const group of groups) await leaveGroup(tx, group, { say: words.movedAway })
    await bind(tx, input, unit.nameOrg)
  }
  return { kind: decision === 'bind' ? 'bound' : 'bound_too', unitName: unit.nameOrg }
}

const bind = async (tx: ServiceContext, asked: Asked, unitName: string): Promise<void> => {
  const { unitId, askedBy, message } = asked
  const { way } = message.from
  const now = tx.clock.now()
  const id = tx.newId<GroupId>()
  await insertGroup(tx.db, {
    id,
    org_unit_id: unitId,
    channel: way,
    chat_id: message.chatId satisfies ChatId,
    name: words.groupName(unitName),
    bound_at: now,
  })
  await chooseWayIfNone(tx.db, { unitId, channel: way, by: askedBy, now })
  await recordAudit(tx, {
    action: 'bind-group',
    orgUnitId: unitId,
    subject: `group:${id}`,
    detail: { way, askedBy, isRebinding: asked.isRebinding },
  })
  await tellUnit(tx, unitId, {
    key: `group-bound:${id}`,
    text: words.told.bound(unitName, groupWayLabels[way]),
  })
}
