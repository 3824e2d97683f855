/** Makes and opens the address of a file for Zalo, which fetches files itself and carries no sign-in (platform C.4). */
import { contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { FileKind, type FileLink } from '@quan-triet/shared/models/file-link'
import { Instant } from '@quan-triet/shared/models/moments'
import { PersonId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { z } from 'zod'
import { listPersonActors } from '../../db/queries/people.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRight } from '../rights.ts'
import { openForHouse, sealForHouse } from '../vault/seal-for-house.ts'

/** Long enough for a slow network to begin; short, because whoever holds the address needs no sign-in. */
const LIFE_MS = 2 * 60_000
const ABOUT = 'file_link'

const Sealed = z.object({
  personId: PersonId,
  path: z.string(),
  until: Instant,
})

const patternOf = ({ path }: Endpoint): RegExp =>
  new RegExp(`^${path.replaceAll(/:\w+/g, '[\\w-]+')}$`)

const fileEndpoints = Object.values<Endpoint>(contract)
  .filter((one) => one.method === 'get' && one.responseKind === 'file')
  .map((one) => ({ pattern: patternOf(one), fileKind: one.fileKind }))

/** @returns undefined for what is no file of the contract; null for a file that a phone does not keep */
const kindOf = (path: string): FileKind | null | undefined => {
  const { pathname, searchParams } = new URL(path, 'http://house')
  const found = fileEndpoints.find(({ pattern }) => pattern.test(pathname))
  if (!found) return undefined
  const kind = FileKind.safeParse(found.fileKind ?? searchParams.get('format'))
  return kind.success ? kind.data : null
}

/**
 * The address is sealed, so that it says nothing and cannot be made by others; it is kept nowhere. It may be opened more
 * than once within two minutes, because a phone may fetch in pieces or again: each time the right is asked for anew and
 * each look is noted by the file's own verb, as if the person had asked again.
 * @throws ServiceError `not_found` for what is no file; `not_for_phone` for a kind that Zalo does not keep
 */
export const makeFileLink = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { path: string }
}): Promise<FileLink> => {
  const { personId } = requirePerson(ctx)
  const kind = kindOf(input.path)
  if (kind === undefined) throw new ServiceError('not_found')
  if (kind === null) throw new ServiceError('not_for_phone')
  const until = addMs(ctx.clock.now(), LIFE_MS)
  const secret = JSON.stringify({ personId, path: input.path, until })
  const token = await sealForHouse(ctx, { secret, about: ABOUT })
  return { kind, url: `${ctx.publicUrl}/files/${token}/quan-triet.${kind}` }
}

/**
 * Who asks for which file by a token of the house; what that person may see is decided by the file's own door.
 * @throws ServiceError `not_found` for any other token, one that is too old, and a person who is no longer there
 */
export const openFileLink = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { token: string }
}): Promise<{ actor: PersonActor; path: string }> => {
  requireRight(ctx, 'public')
  const opened = await openToken(ctx, input.token)
  const now = ctx.clock.now()
  if (!opened || opened.until < now) throw new ServiceError('not_found')
  const { personId, path } = opened
  const actor = (await listPersonActors(ctx.db, [personId], now)).get(personId)
  if (!actor) throw new ServiceError('not_found')
  return { actor: { ...actor, place: 'zalo' }, path }
}

const openToken = async (
  ctx: ServiceContext,
  sealed: string,
): Promise<z.infer<typeof Sealed> | undefined> => {
  try {
    return Sealed.parse(JSON.parse(await openForHouse(ctx, { sealed, about: ABOUT })))
  } catch {
    return undefined
  }
}
