/** Puts pictures on parts as tests need them: by the verb, and on parts that are out already. */
import { insertPicture } from '@quan-triet/bot-server/db/queries/files'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { asId, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { nameFile, writeFile } from '@quan-triet/bot-server/services/files/keep-file'
import { putPicture } from '@quan-triet/bot-server/services/parts/put-picture'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { FileId, GroupId, OaGroupId, PartId } from '@quan-triet/shared/models/ids'
import { OA_GROUP } from '../../../support/start-zalo.ts'
import { smallJpeg } from '../../../support/pictures.ts'

export const ALT = 'Sơ đồ bốn nhiệm vụ'

export const put = (
  ctx: ServiceContext,
  id: PartId,
  bytes: Uint8Array = smallJpeg(),
): Promise<DocumentDraft> => putPicture({ ctx, input: { id, alt: ALT, bytes } })

/** Where the verb would refuse, because the part has left. */
export const putOnSentPart = async (ctx: ServiceContext, partId: PartId): Promise<FileId> => {
  const file = await writeFile(ctx, smallJpeg())
  await nameFile(ctx, file, { unitId: fixtureUnit, mediaType: 'image/jpeg' })
  await insertPicture(ctx.db, partId, { id: file.id, alt: ALT, width: 48, height: 32 })
  return file.id
}

export const publish = async (db: Db, { id }: Pick<DocumentDraft, 'id'>): Promise<void> => {
  await db.updateTable('document').set({ circulation: 'cong_khai' }).where('id', '=', id).execute()
}

/** A group of the Official Account for the fixture's branch, which is then the one in use. */
export const bindOaGroup = async (db: Db): Promise<void> => {
  const since = '2026-03-12T02:00:00.000Z'
  await db.updateTable('branch_group').set({ unbound_at: since }).execute()
  await db
    .insertInto('branch_group')
    .values({
      id: asId<GroupId>('group-oa'),
      org_unit_id: fixtureUnit,
      channel: 'oa',
      chat_id: asId<OaGroupId>(OA_GROUP),
      name: 'Nhóm OA',
      bound_at: since,
      unbound_at: null,
    })
    .execute()
}
