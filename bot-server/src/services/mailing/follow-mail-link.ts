/** Looks at, and does, what a link of a letter is for: agree to get letters, or stop them; without signing in. */
import type { MailPurpose } from '@quan-triet/shared/models/mailing'
import { type MailboxRow, markConfirmed } from '../../db/queries/mailing.ts'
import { getPublicName } from '../../db/queries/public-documents.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { endMailbox, subjectOf } from './end-mailbox.ts'
import { findMailboxByToken, type MailLinkKind } from './mail-links.ts'

/** `ask`: it can be done; `done`: it was; `gone`: the link is not good, and says nothing about anybody. */
export type MailLinkState =
  | { kind: 'ask' | 'done'; unitName: string; purpose: MailPurpose }
  | { kind: 'gone' }

interface Link {
  kind: MailLinkKind
  token: string
}

/** Changes nothing: programs that look at every link of a letter must not agree, or stop, for its reader. */
export const readMailLink = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Link
}): Promise<MailLinkState> => {
  requireRight(ctx, 'public')
  const row = await findMailboxByToken(ctx, input.kind, input.token)
  return row ? stateOf(ctx, input.kind, row) : { kind: 'gone' }
}

const stateOf = async (
  ctx: ServiceContext,
  kind: MailLinkKind,
  row: MailboxRow,
): Promise<MailLinkState> => {
  const unitName = await getPublicName(ctx.db, row.org_unit_id)
  const hasEnded = row.ended_at !== null
  const { purpose } = row
  if (kind === 'stop') return { kind: hasEnded ? 'done' : 'ask', unitName, purpose }
  if (hasEnded || row.state === 'bounced') return { kind: 'gone' }
  if (row.state === 'confirmed') return { kind: 'done', unitName, purpose }
  return row.confirm_until > ctx.clock.now() ? { kind: 'ask', unitName, purpose } : { kind: 'gone' }
}

/** Does it, once; doing it again says the same. */
export const followMailLink = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Link
}): Promise<MailLinkState> => {
  requireRight(ctx, 'public')
  return inTransaction(ctx, async (tx) => {
    const row = await findMailboxByToken(tx, input.kind, input.token)
    if (!row) return { kind: 'gone' }
    const state = await stateOf(tx, input.kind, row)
    if (state.kind !== 'ask') return state
    if (input.kind === 'stop') await endMailbox(tx, row, 'stopped')
    else await confirm(tx, row)
    return { ...state, kind: 'done' }
  })
}

const confirm = async (tx: ServiceContext, row: MailboxRow): Promise<void> => {
  if (!(await markConfirmed(tx.db, row.id, tx.clock.now()))) return
  await recordAudit(tx, {
    action: 'confirm-mailbox',
    orgUnitId: row.org_unit_id,
    subject: subjectOf(row),
    detail: {},
  })
}
