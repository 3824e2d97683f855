/** Translates the endpoint of the papers a branch owes into its verb. */
import { papers } from '@quan-triet/shared/api/papers'
import type { Deps } from '../../services/context.ts'
import { listPapers } from '../../services/papers/list-papers.ts'
import { implement } from '../implement.ts'

export const papersRoutes = (deps: Deps) =>
  implement(papers, deps, { listPapers: (ctx) => listPapers({ ctx }) })
