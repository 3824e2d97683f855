/** Keeps the bytes of a file sealed in the folder of files, and opens them again (ruling 19). */
import type { FileId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { createHash, randomBytes } from 'node:crypto'
import { insertFile, type StoredFile } from '../../db/queries/files.ts'
import { KEY_BYTES } from '../../lib/seal.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { openText, sealText } from '../vault.ts'

/** Bytes that lie in the folder already and have no row yet; without one they go after a day. */
export interface WrittenFile {
  id: FileId
  key: Uint8Array
  hash: string
  size: number
}

const aboutOf = (id: FileId): string => `stored_file:${id}`

/** Seals with a key of the file's own. Call it before the transaction that names the file: a disk may take its time. */
export const writeFile = async (ctx: ServiceContext, bytes: Uint8Array): Promise<WrittenFile> => {
  const id = ctx.newId<FileId>()
  const key = randomBytes(KEY_BYTES)
  const sealed = await ctx.files.write(id, { bytes, key })
  const hash = createHash('sha256').update(sealed).digest('hex')
  return { id, key, hash, size: bytes.byteLength }
}

/** Names a file that was written, in the transaction of what it belongs to; its key is sealed with the unit's. */
export const nameFile = async (
  tx: ServiceContext,
  { id, key, hash, size }: WrittenFile,
  { unitId, mediaType }: { unitId: OrgUnitId; mediaType: string },
): Promise<void> => {
  const text = Buffer.from(key).toString('base64')
  await insertFile(tx.db, {
    id,
    org_unit_id: unitId,
    media_type: mediaType,
    hash,
    size,
    sealed_key: await sealText(tx, { unitId, text, about: aboutOf(id) }),
    created_at: tx.clock.now(),
  })
}

/** @throws Error when the file is not in the folder, was altered, or its key was destroyed */
export const readFile = async (
  ctx: ServiceContext,
  { id, sealed_key: sealed }: Pick<StoredFile, 'id' | 'sealed_key'>,
): Promise<Uint8Array> => {
  const key = Buffer.from(await openText(ctx, { sealed, about: aboutOf(id) }), 'base64')
  const bytes = await ctx.files.read(id, key)
  if (!bytes) throw new Error(`the file ${id} is not in the folder of files`)
  return bytes
}

/** To whoever asks, a file that does not open is not there; the house's log says why. @throws ServiceError `not_found` */
export const readFileToShow = async (
  ctx: ServiceContext,
  file: Pick<StoredFile, 'id' | 'sealed_key'>,
): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await readFile(ctx, file))
  } catch (error) {
    ctx.log.error({ file: file.id, error: String(error) }, 'a file does not open')
    throw new ServiceError('not_found')
  }
}
