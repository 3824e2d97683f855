/** Wraps every key anew with a new key of the house. */
import { listHouseKeys, rewrapHouseKey } from '../../db/queries/house-keys.ts'
import { listKeysAfter, rewrapKey } from '../../db/queries/unit-keys.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { unwrapKey, wrapKey } from './wrapping.ts'

const PAGE = 500

/**
 * All or nothing: stopped halfway, every key is still wrapped with the old one. No sealed text changes. The house must
 * stand still meanwhile, because a running one knows only the old key.
 * @param input.previous the key that `ctx.dataKey` takes the place of, 32 bytes
 * @returns how many keys were wrapped anew
 * @throws Error when a key does not open with the previous one; `not_allowed` unless the house itself acts
 */
export const rotateHouseKey = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { previous: Uint8Array }
}): Promise<number> => {
  requireRight(ctx, 'manage_tree')
  const rewrap = (about: string, wrapped: string): string =>
    wrapKey(ctx.dataKey, about, unwrapKey(input.previous, about, wrapped))
  return inTransaction(ctx, async (tx) => {
    let count = 0
    for (const { name, wrapped_key } of await listHouseKeys(tx.db)) {
      await rewrapHouseKey(tx.db, name, rewrap(`house_key:${name}`, wrapped_key))
      count += 1
    }
    for (let after = '', isMore = true; isMore;) {
      const keys = await listKeysAfter(tx.db, after, PAGE)
      for (const { id, wrapped_key } of keys)
        await rewrapKey(tx.db, id, rewrap(`unit_key:${id}`, wrapped_key ?? ''))
      count += keys.length
      after = keys.at(-1)?.id ?? after
      isMore = keys.length === PAGE
    }
    return count
  })
}
