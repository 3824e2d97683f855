/** Takes one photographed page of a handwritten essay, after those that are there. */
import { essayFiles as words } from '@quan-triet/shared/i18n/vi/essay-files'
import type { CampaignId, FileId } from '@quan-triet/shared/models/ids'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { MOST_PAGES } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { deletePages, findPage, insertPage, listDraftPages } from '../../db/queries/essay-pages.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Picture } from '../../lib/files/picture.ts'
import { readPicture } from '../../lib/files/read-picture.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { nameFile, writeFile } from '../files/keep-file.ts'
import { type OwnEssayAtHand, requireOwnEssay } from '../own-essay/require-own-essay.ts'
import { requireWriting } from '../own-essay/require-writing.ts'
import { viewOwnEssay } from '../own-essay/view-own-essay.ts'
import { storePagesDraft } from './store-pages-draft.ts'

const MOST_PAGE_BYTES = 5 * 1024 * 1024
/** Whoever opens it needs memory for as many points. */
const BOUNDS = { longest: 6000, shortest: 200, mostPoints: 24_000_000 }

interface NewPage {
  campaignId: CampaignId
  id: string
  /** The page whose place it takes; one that is gone meanwhile leaves the last place. */
  replaces?: string | undefined
  bytes: Uint8Array
}

/**
 * Kept sealed with a key of its own, without what the camera wrote beside the picture, such as the place. The same page
 * sent again, even at the same moment, is stored once.
 * @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `essay_not_open`, `essay_locked`, `too_large`,
 *   `picture_refused` for what is no photograph, for more than 10, or where the campaign takes none; `not_found` for
 *   another person's page, `essay_draft_changed` when others were faster again and again
 */
export const putEssayPage = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: NewPage
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  requireWriting(ctx, own)
  if (!own.rules.essayByHand) throw new ServiceError('picture_refused', words.notByHand)
  if (await isStored(ctx, own, input.id)) return viewOwnEssay(ctx, own)
  const { mediaType, bytes } = requirePage(input.bytes)
  const file = await writeFile(ctx, bytes)
  return inTransaction(ctx, async (tx) => {
    await storePagesDraft(tx, own)
    // The draft's row is held from here on: whoever sent the same page at the same moment has stored it, or waits.
    if (await isStored(tx, own, input.id)) return viewOwnEssay(tx, own)
    await nameFile(tx, file, { unitId: own.node.unitId, mediaType })
    await addPage(tx, own, { ...input, fileId: file.id })
    await recordAudit(tx, {
      action: 'photograph-essay',
      orgUnitId: own.node.unitId,
      subject: `person:${own.personId}`,
      detail: {},
    })
    return viewOwnEssay(tx, own)
  })
}

const isStored = async (
  { db }: ServiceContext,
  { personId }: OwnEssayAtHand,
  id: string,
): Promise<boolean> => {
  const known = await findPage(db, id)
  if (known && known.person_id !== personId) throw new ServiceError('not_found')
  return known !== undefined
}

const addPage = async (
  tx: ServiceContext,
  { node: { campaignId }, personId }: OwnEssayAtHand,
  page: Pick<NewPage, 'id' | 'replaces'> & { fileId: FileId },
): Promise<void> => {
  const pages = await listDraftPages(tx.db, { campaignId, personId })
  const replaced = pages.find(({ id }) => id === page.replaces)
  if (!replaced && pages.length >= MOST_PAGES)
    throw new ServiceError('picture_refused', words.tooManyPages(MOST_PAGES))
  const isNew = await insertPage(tx.db, {
    id: page.id,
    campaign_id: campaignId,
    person_id: personId,
    version_id: null,
    position: replaced?.position ?? (pages.at(-1)?.position ?? 0) + 1,
    file_id: page.fileId,
    taken_at: tx.clock.now(),
  })
  // Only somebody else's page can have come between, however unlikely.
  if (!isNew) throw new ServiceError('not_found')
  if (replaced) await deletePages(tx.db, [replaced])
}

const requirePage = (bytes: Uint8Array): Picture => {
  if (bytes.byteLength > MOST_PAGE_BYTES) throw new ServiceError('too_large', words.pageTooLarge)
  const read = readPicture(bytes, BOUNDS)
  if (!read.ok) throw new ServiceError('picture_refused', words.noPhotograph)
  return read.picture
}
