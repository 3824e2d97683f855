/** Translates the endpoints of operation into verbs. */
import { operations } from '@quan-triet/shared/api/operations'
import type { Deps } from '../../services/context.ts'
import { addAlarmMailbox } from '../../services/operations/add-alarm-mailbox.ts'
import { beginOaSignIn } from '../../services/operations/begin-oa-sign-in.ts'
import { checkNow } from '../../services/operations/check-now.ts'
import { getStatus } from '../../services/operations/get-status.ts'
import { nameAlarmPeople } from '../../services/operations/name-alarm-people.ts'
import { removeAlarmMailbox } from '../../services/operations/remove-alarm-mailbox.ts'
import { resolveNotice } from '../../services/operations/resolve-notice.ts'
import { implement } from '../implement.ts'

export const operationsRoutes = (deps: Deps) =>
  implement(operations, deps, {
    getStatus: (ctx) => getStatus({ ctx }),
    checkNow: (ctx) => checkNow({ ctx }),
    beginOaSignIn: (ctx) => beginOaSignIn({ ctx }),
    resolveNotice: (ctx, { params }) => resolveNotice({ ctx, input: params }),
    nameAlarmPeople: (ctx, { body }) => nameAlarmPeople({ ctx, input: body }),
    addAlarmMailbox: (ctx, { body }) => addAlarmMailbox({ ctx, input: body }),
    removeAlarmMailbox: (ctx, { params }) => removeAlarmMailbox({ ctx, input: params }),
  })
