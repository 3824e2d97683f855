/** Who is given an address of a file; what it opens is decided by the file's own door (`file-links.test.ts`). */
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { files } from '@quan-triet/shared/api/files'
import { areaAccess } from './area-access.ts'

export const filesAccess = areaAccess({
  endpoints: files,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    createFileLink      401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  asks: {
    createFileLink: { json: { path: `/api/sessions/${fixtureSession('1')}/poster` } },
  },
})
