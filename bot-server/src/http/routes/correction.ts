/** Routes of parts that are out: correcting them, how they read before, the questions after them. */
import { correction } from '@quan-triet/shared/api/correction'
import type { Deps } from '../../services/context.ts'
import { correctPart } from '../../services/parts/correct-part.ts'
import { getCorrectablePart } from '../../services/parts/get-correctable-part.ts'
import { getPartQuestions } from '../../services/parts/get-part-questions.ts'
import { planCorrection } from '../../services/parts/plan-correction.ts'
import { setPartQuestions } from '../../services/parts/set-part-questions.ts'
import { listPartVersions } from '../../services/reading/list-part-versions.ts'
import { implement } from '../implement.ts'

export const correctionRoutes = (deps: Deps) =>
  implement(correction, deps, {
    getCorrectablePart: (ctx, { params }) => getCorrectablePart({ ctx, input: params }),
    planCorrection: (ctx, { params, body }) =>
      planCorrection({ ctx, input: { ...body, ...params } }),
    correctPart: (ctx, { params, body }) => correctPart({ ctx, input: { ...body, ...params } }),
    listPartVersions: async (ctx, { params }) => ({
      versions: await listPartVersions({ ctx, input: params }),
    }),
    getPartQuestions: (ctx, { params }) => getPartQuestions({ ctx, input: params }),
    setPartQuestions: (ctx, { params, body }) =>
      setPartQuestions({ ctx, input: { ...body, ...params } }),
  })
