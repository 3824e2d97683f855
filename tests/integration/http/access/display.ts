/** Who is answered what about one's own way of seeing the app. */
import { display } from '@quan-triet/shared/api/display'
import { areaAccess } from './area-access.ts'

export const displayAccess = areaAccess({
  endpoints: display,
  table: `
                nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    setDisplay     401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    getDisplay     401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  asks: {
    setDisplay: { json: { textPercent: 150, theme: 'tuong_phan' } },
    getDisplay: {},
  },
})
