/** Checks that whoever acts typed his or her own name, as a signature under a statement. */
import { fold } from '@quan-triet/shared/text/fold'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'

/** Capitals and marks are not compared. @throws ServiceError `name_mismatch` */
export const requireOwnName = (ctx: ServiceContext, typed: string): PersonActor => {
  const person = whoActs(ctx)
  if (fold(typed) !== fold(person.fullName)) throw new ServiceError('name_mismatch')
  return person
}
