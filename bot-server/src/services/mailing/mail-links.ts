/** Makes the links that stand in letters, and reads the tokens that come back by them; nothing of a token is stored. */
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import { findMailbox, type MailboxRow } from '../../db/queries/mailing.ts'
import { isSameSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { hashForMatching } from '../vault.ts'

export type MailLinkKind = 'confirm' | 'stop'

/** A link to agree is good for the one asking it belongs to; a link to stop stands in every letter and never ends. */
const proofOf = (ctx: ServiceContext, kind: MailLinkKind, row: MailboxRow): Promise<string> =>
  hashForMatching(
    ctx,
    kind === 'confirm' ? `mail-confirm:${row.id}:${row.confirm_until}` : `mail-stop:${row.id}`,
  )

/** @returns the address of the page, on the house's own address, with a token of 256 bits */
export const makeMailLink = async (
  ctx: ServiceContext,
  kind: MailLinkKind,
  row: MailboxRow,
): Promise<string> => {
  const token = `${row.id}.${await proofOf(ctx, kind, row)}`
  return `${ctx.publicUrl}/mail/${kind}?t=${encodeURIComponent(token)}`
}

/** The mailbox that a token speaks for; undefined for a token that the house did not make. */
export const findMailboxByToken = async (
  ctx: ServiceContext,
  kind: MailLinkKind,
  token: string,
): Promise<MailboxRow | undefined> => {
  const [id = '', proof = ''] = token.slice(0, 400).split('.')
  if (!/^[\w-]{1,120}$/.test(id)) return undefined
  const row = await findMailbox(ctx.db, asMailbox(id))
  if (!row) return undefined
  return isSameSecret(proof, await proofOf(ctx, kind, row)) ? row : undefined
}

/** Safe because an id is any text that is not empty, and an unknown one finds nothing. */
const asMailbox = (id: string): SubscriptionId => id as SubscriptionId
