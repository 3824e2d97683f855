/** Seals the house's own secrets, such as tokens of a platform, and opens them again (P-04). */
import { openSeal, sealBytes } from '../../lib/seal.ts'
import type { ServiceContext } from '../context.ts'
import { houseKey } from './house-key.ts'

const PURPOSE = 'tokens'

type SealContext = Pick<ServiceContext, 'db' | 'dataKey' | 'clock'>

/**
 * A new key of the house wraps the key used here anew (`rotateHouseKey`), so that what is sealed stays as it is.
 * @param about what the secret belongs to; the same must be given to open it
 */
export const sealForHouse = async (
  ctx: SealContext,
  { secret, about }: { secret: string; about: string },
): Promise<string> => sealBytes(await houseKey(ctx, PURPOSE), Buffer.from(secret, 'utf8'), about)

/** @throws Error when the secret was altered or moved, or the house's key is not the one it was sealed under */
export const openForHouse = async (
  ctx: SealContext,
  { sealed, about }: { sealed: string; about: string },
): Promise<string> => openSeal(await houseKey(ctx, PURPOSE), sealed, about).toString('utf8')
