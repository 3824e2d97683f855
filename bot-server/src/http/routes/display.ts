/** Translates the endpoints of how a person sees the app into verbs. */
import { display } from '@quan-triet/shared/api/display'
import type { Deps } from '../../services/context.ts'
import { getDisplay } from '../../services/display/get-display.ts'
import { setDisplay } from '../../services/display/set-display.ts'
import { implement } from '../implement.ts'

export const displayRoutes = (deps: Deps) =>
  implement(display, deps, {
    getDisplay: (ctx) => getDisplay({ ctx }),
    setDisplay: async (ctx, { body }) => {
      await setDisplay({ ctx, input: body })
      return {}
    },
  })
