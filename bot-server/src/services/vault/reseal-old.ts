/** Seals anew, with the keys in use, what is still sealed with keys out of use. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import {
  listSealedWith,
  replaceSealed,
  type SealedColumn,
  type SealedText,
} from '../../db/queries/sealed-texts.ts'
import { listRetiredKeys } from '../../db/queries/unit-keys.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { openText, sealText } from '../vault.ts'
import { sealedColumns } from './sealed-columns.ts'

/** A transaction's work; whatever happens between two of them, every text opens: its key is out of use, not gone. */
const PAGE = 100

/**
 * May be stopped at any moment and run again; it then goes on where something is left.
 * @param input.unitId only this unit's
 * @returns how many texts were sealed anew
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const resealOld = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId; columns?: readonly SealedColumn[] }
}): Promise<number> => {
  requireRight(ctx, 'manage_tree')
  let sealed = 0
  for (const key of await listRetiredKeys(ctx.db, input.unitId))
    for (const column of input.columns ?? sealedColumns)
      sealed += await resealColumn(ctx, column, { keyId: key.id, unitId: key.org_unit_id })
  return sealed
}

const resealColumn = async (
  ctx: ServiceContext,
  column: SealedColumn,
  { keyId, unitId }: { keyId: string; unitId: OrgUnitId },
): Promise<number> => {
  let sealed = 0
  for (let after = '', isMore = true; isMore;) {
    const texts = await listSealedWith(ctx.db, column, { keyId, after, limit: PAGE })
    sealed += await inTransaction(ctx, (tx) => resealTexts(tx, column, { unitId, texts }))
    after = texts.at(-1)?.id ?? after
    isMore = texts.length === PAGE
  }
  return sealed
}

/** To be called inside a transaction: seals texts of a column with a unit's key. @returns how many */
export const resealTexts = async (
  tx: ServiceContext,
  column: SealedColumn,
  { unitId, texts }: { unitId: OrgUnitId; texts: readonly SealedText[] },
): Promise<number> => {
  let sealed = 0
  for (const { id, sealed: from } of texts) {
    const about = column.about(id)
    const text = await openText(tx, { sealed: from, about }).catch(() => undefined)
    if (text === undefined) {
      // Altered or moved by hand: it cannot be mended here, and must not keep the others under the old key.
      tx.log.error({ about }, 'a sealed text does not open')
      continue
    }
    const to = await sealText(tx, { unitId, text, about })
    if (await replaceSealed(tx.db, column, { id, from, to })) sealed += 1
  }
  return sealed
}
