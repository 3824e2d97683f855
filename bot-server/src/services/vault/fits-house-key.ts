/** Says whether the house's key in the settings opens the keys that the database holds. */
import { listHouseKeys } from '../../db/queries/house-keys.ts'
import { findUsableKey } from '../../db/queries/unit-keys.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { unwrapKey } from './wrapping.ts'

/**
 * @returns null when nothing has been sealed yet, so that any key fits
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const fitsHouseKey = async ({ ctx }: { ctx: ServiceContext }): Promise<boolean | null> => {
  requireRight(ctx, 'operate')
  const wrapped = (await listHouseKeys(ctx.db)).map((row) => ({
    about: `house_key:${row.name}`,
    text: row.wrapped_key,
  }))
  const unitKey = await findUsableKey(ctx.db)
  if (unitKey?.wrapped_key)
    wrapped.push({ about: `unit_key:${unitKey.id}`, text: unitKey.wrapped_key })
  if (wrapped.length === 0) return null
  return wrapped.every(({ about, text }) => opens(ctx.dataKey, about, text))
}

const opens = (dataKey: Uint8Array, about: string, text: string): boolean => {
  try {
    unwrapKey(dataKey, about, text)
    return true
  } catch {
    return false
  }
}
