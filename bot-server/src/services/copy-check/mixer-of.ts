/** Gives the secret permutation that this house's prints are stored under. */
import { createHash } from 'node:crypto'
import { createPrintMixer } from '../../lib/prints.ts'
import type { ServiceContext } from '../context.ts'
import { houseKey } from '../vault/house-key.ts'

const PURPOSE = 'essay-prints'

/** Drawn once a house, kept wrapped by its own key. */
export const mixerOf = async (ctx: ServiceContext): Promise<(prints: Uint32Array) => Uint32Array> =>
  (ctx.copies.mixer ??= createPrintMixer(await houseKey(ctx, PURPOSE)))

/** Tells an index of this house from one of another, without telling the key. */
export const markOfHouse = async (ctx: ServiceContext): Promise<string> =>
  createHash('sha256')
    .update(await houseKey(ctx, PURPOSE))
    .digest('base64url')
