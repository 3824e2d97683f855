/** Who is answered what about programme and report: only who runs the branch sees where they stand. */
import { papers } from '@quan-triet/shared/api/papers'
import { areaAccess } from './area-access.ts'

export const papersAccess = areaAccess({
  endpoints: papers,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listPapers          401     403      403       200   403    403    403       200  403        403   403     403    403      403    403
  `,
  asks: {
    listPapers: {},
  },
})
