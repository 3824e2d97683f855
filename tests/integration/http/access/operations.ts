/** Who is answered what about operation: whoever administers at the top of a tree, and nobody else. */
import { addAlarmMailbox } from '@quan-triet/bot-server/services/operations/add-alarm-mailbox'
import { raiseNotice } from '@quan-triet/bot-server/services/operations/raise-notice'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { operations } from '@quan-triet/shared/api/operations'
import { randomUUID } from 'node:crypto'
import type { OpenHouse } from '../../../support/open-house.ts'
import { areaAccess } from './area-access.ts'

/** Each who may settle one needs an open notice: this one is about the whole house. */
const openNotice = async (house: OpenHouse): Promise<string> => {
  await raiseNotice({ ctx: house.system, input: { place: 'email', cause: 'token_refused' } })
  const { id } = await house.db
    .selectFrom('operator_notice')
    .select('id')
    .where('place', '=', 'email')
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}

/** Likewise: whoever may take one away finds one. */
const addMailbox = async (house: OpenHouse): Promise<string> => {
  const input = { address: `${randomUUID()}@example.vn` }
  const { alarms } = await addAlarmMailbox({ ctx: house.officer('quan_tri'), input })
  return alarms.mailboxes.at(-1)?.id ?? ''
}

// The administrator of another province administers at a top, too: the channels are the whole house's. What is said of
// groups stays with those above them. Without an Official Account there is nothing to sign in.
export const operationsAccess = areaAccess({
  endpoints: operations,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getStatus           401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    checkNow            401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    beginOaSignIn       401     403      403       403   403    403    403       403  403        403   409     403    403      409    403
    resolveNotice       401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    nameAlarmPeople     401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    addAlarmMailbox     401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    removeAlarmMailbox  401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
  `,
  prepare: (house) =>
    raiseNotice({
      ctx: house.system,
      input: { place: 'bot', cause: 'not_in_group', chatId: fixtureGroupChat },
    }),
  asks: {
    getStatus: {},
    checkNow: {},
    beginOaSignIn: {},
    resolveNotice: async ({ house }) => ({ params: { id: await openNotice(house) } }),
    nameAlarmPeople: { json: { personIds: [] } },
    addAlarmMailbox: ({ actor }) => ({ json: { address: `${actor}@example.vn` } }),
    removeAlarmMailbox: async ({ house }) => ({ params: { id: await addMailbox(house) } }),
  },
})
