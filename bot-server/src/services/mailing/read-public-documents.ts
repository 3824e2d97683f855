/** Reads what the public page shows: documents that are public, and of them the parts that are out by their schedule. */
import {
  findPublicDocument,
  isSlugKnown,
  listNewestPublicParts,
  listPublicDocuments,
} from '../../db/queries/public-documents.ts'
import type {
  NewestPart,
  PublicDocument,
  PublicPart,
} from '../../domain/mailing/public-document.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

const MOST_DOCUMENTS = 200
const NEWEST_PARTS = 50

export const readPublicList = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<readonly PublicDocument[]> => {
  requireRight(ctx, 'public')
  return listPublicDocuments(ctx.db, { now: ctx.clock.now(), limit: MOST_DOCUMENTS })
}

/** The newest parts, for the feed. */
export const readPublicNews = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<readonly NewestPart[]> => {
  requireRight(ctx, 'public')
  return listNewestPublicParts(ctx.db, { now: ctx.clock.now(), limit: NEWEST_PARTS })
}

/** @returns `gone` for a document that was on the page before, `missing` for a name that never was */
export const readPublicDocument = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { slug: string }
}): Promise<{ document: PublicDocument; parts: readonly PublicPart[] } | 'gone' | 'missing'> => {
  requireRight(ctx, 'public')
  if (!/^[a-z0-9-]{1,90}$/.test(input.slug)) return 'missing'
  const query = { slug: input.slug, now: ctx.clock.now() }
  const found = await findPublicDocument(ctx.db, query)
  if (found) return found
  return (await isSlugKnown(ctx.db, query)) ? 'gone' : 'missing'
}
