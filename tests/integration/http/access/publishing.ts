/** Who is answered what about publishing: documents, their parts and pushes. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixturePart, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { publishing } from '@quan-triet/shared/api/publishing'
import { smallJpeg } from '../../../support/pictures.ts'
import type { ActorName } from './actors.ts'
import { areaAccess } from './area-access.ts'

const LATER = '2026-04-20T01:00:00.000Z'
const FILE = 'NGHỊ QUYẾT\nI. Nhiệm vụ\nMỗi chi bộ học tập nghị quyết trong quý này.\n'

/** Officers of the ward ask for the ward itself: only who leads it publishes there. */
const forWard = (actor: ActorName): { unitId?: string } =>
  ['ward', 'propaganda', 'auditor'].includes(actor) ? { unitId: wardUnit } : {}

export const publishingAccess = areaAccess({
  endpoints: publishing,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    importDocument      401     403      403       404   403    403    403       200  200        403   403     403    403      403    403
    listDocuments       401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    getDocument         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    reshapeParts        401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    confirmNotSecret    401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    schedulePushes      401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    changePush          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    previewPush         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    putPicture          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    removePicture       401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
  `,
  async prepare({ db }) {
    const document = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    const waiting = await db
      .selectFrom('part_push')
      .select('id')
      .where('fanned_out_at', 'is', null)
      .orderBy('due_at', 'desc')
      .executeTakeFirstOrThrow()
    return { document: document.id, push: waiting.id }
  },
  asks: {
    importDocument: ({ actor }) => ({
      query: { ...forWard(actor), fileName: 'van-ban.txt' },
      file: FILE,
    }),
    listDocuments: ({ actor }) => ({ query: forWard(actor) }),
    getDocument: ({ objects }) => ({ params: { id: objects.document } }),
    reshapeParts: ({ objects }) => ({
      params: { id: objects.document },
      json: { action: 'note', partId: fixturePart(6), note: 'Đọc kỹ.' },
    }),
    confirmNotSecret: ({ objects }) => ({
      params: { id: objects.document },
      json: { fullName: fixtureAccounts[0]?.displayName },
    }),
    schedulePushes: ({ objects }) => ({
      params: { id: objects.document },
      json: { pushes: [{ partId: fixturePart(6), dueAt: LATER }] },
    }),
    changePush: ({ objects }) => ({ params: { id: objects.push }, json: { action: 'pause' } }),
    previewPush: { params: { id: fixturePart(6) } },
    putPicture: {
      params: { id: fixturePart(6) },
      query: { alt: 'Sơ đồ' },
      file: new Uint8Array(smallJpeg()),
    },
    removePicture: { params: { id: fixturePart(6) } },
  },
})
