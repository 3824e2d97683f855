/** Translates the endpoints of identity into verbs. */
import { people } from '@quan-triet/shared/api/people'
import { bindPerson } from '../../services/people/bind-person.ts'
import { createRosterCode } from '../../services/people/create-roster-code.ts'
import { describeMe } from '../../services/people/describe-me.ts'
import { listRoster } from '../../services/people/list-roster.ts'
import { signIn } from '../../services/people/sign-in.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

const { signOut: _signOut, ...table } = people

/** Signing out needs the token itself, which only the door has: see `sign-out.ts`. */
export const peopleRoutes = (deps: Deps) =>
  implement(table, deps, {
    signIn: (ctx, { body }, { address }) => signIn({ ctx, input: { ...body, address } }),
    bindPerson: (ctx, { body }, { address }) => bindPerson({ ctx, input: { ...body, address } }),
    getMe: (ctx) => describeMe({ ctx }),
    listRoster: (ctx) => listRoster({ ctx }),
    createRosterCode: (ctx, { body }) => createRosterCode({ ctx, input: body }),
  })
