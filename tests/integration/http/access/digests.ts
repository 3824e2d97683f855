/** Who is answered what about the own daily digest. */
import { digests } from '@quan-triet/shared/api/digests'
import { areaAccess } from './area-access.ts'

export const digestsAccess = areaAccess({
  endpoints: digests,
  table: `
                nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getDigest      401     403      403       200   403    403    403       200  200        200   200     403    403      200    403
    setDigest      401     403      403       200   403    403    403       200  200        200   200     403    403      200    403
  `,
  asks: {
    getDigest: {},
    setDigest: { json: { atTime: '08:15', isOn: true } },
  },
})
