/** Makes the open address of a picture for platforms that fetch pictures themselves, and reads what comes back by it. */
import type { FileId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findPicture, type PictureFile } from '../../db/queries/files.ts'
import { isSameSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { readFileToShow } from '../files/keep-file.ts'
import { requireRight } from '../rights.ts'
import { hashForMatching } from '../vault.ts'

/** The platform fetches more than once (E-15), and phones may fetch again what it did not keep. */
const LIFE_MS = 7 * 24 * 3_600_000

const proofOf = (ctx: ServiceContext, id: string, until: string): Promise<string> =>
  hashForMatching(ctx, `picture:${id}:${until}`)

/** Only what is meant for everybody, of a document that somebody vouched for, may lie at an open address (INV-40). */
const isOpen = ({ circulation, isConfirmed }: PictureFile): boolean =>
  circulation === 'cong_khai' && isConfirmed

/** @returns null for a picture that is not for everybody */
export const makePictureLink = async (
  ctx: ServiceContext,
  picture: PictureFile,
): Promise<string | null> => {
  if (!isOpen(picture)) return null
  const until = String(Math.floor(Date.parse(addMs(ctx.clock.now(), LIFE_MS)) / 1000))
  const proof = await proofOf(ctx, picture.id, until)
  return `${ctx.publicUrl}/pictures/${picture.id}.${until}.${proof}`
}

/**
 * The picture that a token of the house opens, as long as it is for everybody.
 * @throws ServiceError `not_found` for any other token, and for one that is too old
 */
export const openPictureLink = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { token: string }
}): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> }> => {
  requireRight(ctx, 'public')
  const [, id = '', until = '', proof = ''] =
    /^([\w-]{1,80})\.(\d{1,12})\.([\w-]{43})$/.exec(input.token) ?? []
  const isOurs = isSameSecret(proof, await proofOf(ctx, id, until))
  if (!isOurs || Number(until) * 1000 < Date.parse(ctx.clock.now()))
    throw new ServiceError('not_found')
  const picture = await findPicture(ctx.db, asFile(id))
  if (!picture || !isOpen(picture)) throw new ServiceError('not_found')
  return { mediaType: picture.file.media_type, bytes: await readFileToShow(ctx, picture.file) }
}

/** Safe because an id is any text that is not empty, and an unknown one finds nothing. */
const asFile = (id: string): FileId => id as FileId
