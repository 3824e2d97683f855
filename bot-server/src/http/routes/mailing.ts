/** Translates the endpoints of mailing into verbs. */
import { mailing } from '@quan-triet/shared/api/mailing'
import type { Deps } from '../../services/context.ts'
import { addMailbox } from '../../services/mailing/add-mailbox.ts'
import { askAgain } from '../../services/mailing/ask-again.ts'
import { getDocumentReach } from '../../services/mailing/get-document-reach.ts'
import { getOwnMail } from '../../services/mailing/get-own-mail.ts'
import { listMailboxes } from '../../services/mailing/list-mailboxes.ts'
import { removeMailbox } from '../../services/mailing/remove-mailbox.ts'
import { setDocumentReach } from '../../services/mailing/set-document-reach.ts'
import { stopOwnMail } from '../../services/mailing/stop-own-mail.ts'
import { subscribeMyself } from '../../services/mailing/subscribe-myself.ts'
import { implement } from '../implement.ts'

export const mailingRoutes = (deps: Deps) =>
  implement(mailing, deps, {
    getOwnMail: (ctx) => getOwnMail({ ctx }),
    subscribeMyself: (ctx, { body }) => subscribeMyself({ ctx, input: body }),
    stopOwnMail: (ctx) => stopOwnMail({ ctx }),
    listMailboxes: (ctx, { query }) => listMailboxes({ ctx, input: query }),
    addMailbox: (ctx, { body }) => addMailbox({ ctx, input: body }),
    askAgain: (ctx, { params }) => askAgain({ ctx, input: params }),
    removeMailbox: (ctx, { params }) => removeMailbox({ ctx, input: params }),
    getDocumentReach: (ctx, { params }) => getDocumentReach({ ctx, input: params }),
    setDocumentReach: (ctx, { params, body }) =>
      setDocumentReach({ ctx, input: { ...body, ...params } }),
  })
