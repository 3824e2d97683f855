/** Shows how well the copy check did on the public labelled set, so that whoever reads its hints knows their worth. */
import type { CopyCheckAccuracy } from '@quan-triet/shared/models/copy-check'
import { MEASURED } from '../../domain/similarity/measured.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

/** Figures of invented essays alone, nobody's text: open to every person here. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const getAccuracy = async ({ ctx }: { ctx: ServiceContext }): Promise<CopyCheckAccuracy> => {
  requirePerson(ctx)
  const { algorithmVersion, measuredOn, generatedHonest, classes } = MEASURED
  return { algorithmVersion, measuredOn, generatedHonest, classes: [...classes] }
}
