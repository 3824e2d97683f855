/** Seals sensitive text with the key of the unit it belongs to, and opens it again (P-04). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { randomBytes } from 'node:crypto'
import { findActiveKey, findKey, insertKey, listKeys } from '../db/queries/unit-keys.ts'
import { deriveKey, KEY_BYTES, openSeal, sealBytes } from '../lib/seal.ts'
import type { ServiceContext } from './context.ts'
import { houseKey } from './vault/house-key.ts'
import { keyIdOf, unwrapKey, wrapKey } from './vault/wrapping.ts'

const MATCHING = 'matching'

/**
 * @param about what the text belongs to, `table:<id>`; the same must be given to open it. The column must be listed in
 *   `vault/sealed-columns.ts`, or a new key would leave it behind
 * @returns text that says which key opens it; without the house's key it is lost
 */
export const sealText = async (
  ctx: ServiceContext,
  { unitId, text, about }: { unitId: OrgUnitId; text: string; about: string },
): Promise<string> => {
  const { id, key } = await keyInUse(ctx, unitId)
  return `${id}.${sealBytes(key, Buffer.from(text, 'utf8'), about)}`
}

/** @throws Error when the text was altered, moved to another row, or its key was destroyed */
export const openText = async (
  ctx: ServiceContext,
  { sealed, about }: { sealed: string; about: string },
): Promise<string> => {
  const text = await openTextIfKept(ctx, { sealed, about })
  if (text === undefined) throw new Error(`the key ${keyIdOf(sealed)} is gone`)
  return text
}

/** The same where people are told that nothing is there any more. @returns undefined when its key was destroyed */
export const openTextIfKept = async (
  ctx: ServiceContext,
  { sealed, about }: { sealed: string; about: string },
): Promise<string | undefined> => {
  const keyId = keyIdOf(sealed)
  const row = await findKey(ctx.db, keyId)
  if (!row?.wrapped_key) return undefined
  const key = unwrapKey(ctx.dataKey, `unit_key:${keyId}`, row.wrapped_key)
  return openSeal(key, sealed.slice(keyId.length + 1), about).toString('utf8')
}

/** Many texts with one query, whatever keys they need; an empty one stays empty. @returns in the same order */
export const openTexts = async (
  ctx: ServiceContext,
  texts: readonly { sealed: string | null; about: string }[],
): Promise<(string | undefined)[]> => {
  const ids = new Set(texts.flatMap(({ sealed }) => (sealed === null ? [] : [keyIdOf(sealed)])))
  const keys = new Map<string, Buffer>()
  for (const { id, wrapped_key: wrapped } of await listKeys(ctx.db, [...ids]))
    if (wrapped) keys.set(id, unwrapKey(ctx.dataKey, `unit_key:${id}`, wrapped))
  return texts.map(({ sealed, about }) => {
    const keyId = sealed === null ? '' : keyIdOf(sealed)
    const key = keys.get(keyId)
    if (sealed === null || !key) return undefined
    return openSeal(key, sealed.slice(keyId.length + 1), about).toString('utf8')
  })
}

/**
 * What a value is compared by without being stored, such as a phone number: equal values, equal texts.
 *
 * Its key is drawn once and only wrapped by the house's own, so that a new house key leaves every stored hash right.
 */
export const hashForMatching = async (ctx: ServiceContext, value: string): Promise<string> =>
  (await createMatcher(ctx))(value)

/** The same for many values: the key is asked for once. */
export const createMatcher = async (ctx: ServiceContext): Promise<(value: string) => string> => {
  const key = await houseKey(ctx, MATCHING)
  return (value) => deriveKey(key, value).toString('base64url')
}

/** Unwrapped anew each time: it costs a tenth of the query before it, and a destroyed key is gone at once everywhere. */
const keyInUse = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<{ id: string; key: Buffer }> => {
  let active = await findActiveKey(ctx.db, unitId)
  if (!active) {
    await createKey(ctx, unitId)
    active = await findActiveKey(ctx.db, unitId)
  }
  if (!active?.wrapped_key) throw new Error(`unit ${unitId} has no key in use`)
  return {
    id: active.id,
    key: unwrapKey(ctx.dataKey, `unit_key:${active.id}`, active.wrapped_key),
  }
}

/** Draws the key that new text of a unit is sealed with from now on; of two at the same moment the first one stays. */
export const createKey = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<void> => {
  const id = ctx.newId<string>()
  await insertKey(ctx.db, {
    id,
    org_unit_id: unitId,
    wrapped_key: wrapKey(ctx.dataKey, `unit_key:${id}`, randomBytes(KEY_BYTES)),
    created_at: ctx.clock.now(),
    retired_at: null,
    destroyed_at: null,
  })
}
