/** Routes of the addresses by which Zalo fetches files. */
import { files } from '@quan-triet/shared/api/files'
import type { Deps } from '../../services/context.ts'
import { makeFileLink } from '../../services/files/file-link.ts'
import { implement } from '../implement.ts'

export const filesRoutes = (deps: Deps) =>
  implement(files, deps, {
    createFileLink: (ctx, { body }) => makeFileLink({ ctx, input: body }),
  })
