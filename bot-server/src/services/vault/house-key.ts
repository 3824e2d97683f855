/** Keeps the keys that belong to no unit, one for each purpose: drawn once, and only wrapped by the house's own key. */
import { randomBytes } from 'node:crypto'
import { findHouseKey, insertHouseKey } from '../../db/queries/house-keys.ts'
import { KEY_BYTES } from '../../lib/seal.ts'
import type { ServiceContext } from '../context.ts'
import { unwrapKey, wrapKey } from './wrapping.ts'

/** @param purpose what the key is for; drawn when it is first asked for, of two at the same moment the first one stays */
export const houseKey = async (
  ctx: Pick<ServiceContext, 'db' | 'dataKey' | 'clock'>,
  purpose: string,
): Promise<Buffer> => {
  const about = `house_key:${purpose}`
  let row = await findHouseKey(ctx.db, purpose)
  if (!row) {
    await insertHouseKey(ctx.db, {
      name: purpose,
      wrapped_key: wrapKey(ctx.dataKey, about, randomBytes(KEY_BYTES)),
      created_at: ctx.clock.now(),
    })
    row = await findHouseKey(ctx.db, purpose)
  }
  if (!row) throw new Error(`the key for ${purpose} could not be stored`)
  return unwrapKey(ctx.dataKey, about, row.wrapped_key)
}
