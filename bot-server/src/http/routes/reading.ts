/** Routes of reading: home, parts, notices; the live stream has a file of its own. */
import { reading } from '@quan-triet/shared/api/reading'
import type { Deps } from '../../services/context.ts'
import { getHome } from '../../services/reading/get-home.ts'
import { getPart } from '../../services/reading/get-part.ts'
import { getPicture } from '../../services/reading/get-picture.ts'
import { listParts } from '../../services/reading/list-parts.ts'
import { markNoticeRead } from '../../services/reading/mark-notice-read.ts'
import { implement } from '../implement.ts'

const { watchLive: _live, ...table } = reading

export const readingRoutes = (deps: Deps) =>
  implement(table, deps, {
    getHome: (ctx) => getHome({ ctx }),
    listParts: (ctx) => listParts({ ctx }),
    getPart: (ctx, { params }) => getPart({ ctx, input: params }),
    getPicture: (ctx, { params }) => getPicture({ ctx, input: params }),
    markNoticeRead: async (ctx, { params }) => {
      await markNoticeRead({ ctx, input: params })
      return {}
    },
  })
