/** Opens what a grader wrote about an essay; to be called for its author, its grader or the branch's committee (INV-15). */
import type { ServiceContext } from '../context.ts'
import { openTextIfKept } from '../vault.ts'

/** Null when nothing was written, or it can never be read again. */
export const openComment = async (
  ctx: ServiceContext,
  essay: { id: string; commentSealed: string | null },
): Promise<string | null> =>
  essay.commentSealed === null
    ? null
    : ((await openTextIfKept(ctx, { sealed: essay.commentSealed, about: `essay:${essay.id}` })) ??
      null)
