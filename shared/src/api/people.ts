/** The endpoints of identity: sign in, bind to the roster, see oneself, give out roster codes. */
import { z } from 'zod'
import { PersonId } from '../models/ids.ts'
import {
  BindPersonInput,
  Me,
  RosterCode,
  RosterEntry,
  SignInInput,
  SignInReceipt,
} from '../models/person.ts'
import { endpoint } from './endpoint.ts'

export const people = {
  signIn: endpoint({
    method: 'post',
    path: '/api/sign-ins',
    right: 'public',
    body: SignInInput,
    response: SignInReceipt,
  }),
  signOut: endpoint({
    method: 'delete',
    path: '/api/sign-ins/current',
    right: 'signed_in',
    response: z.object({}),
  }),
  bindPerson: endpoint({
    method: 'post',
    path: '/api/roster-bindings',
    right: 'signed_in',
    body: BindPersonInput,
    response: Me,
  }),
  getMe: endpoint({ method: 'get', path: '/api/me', right: 'take_part', response: Me }),
  listRoster: endpoint({
    method: 'get',
    path: '/api/roster',
    right: 'run_branch',
    response: z.object({ people: z.array(RosterEntry) }),
  }),
  createRosterCode: endpoint({
    method: 'post',
    path: '/api/roster-codes',
    right: 'run_branch',
    body: z.object({ personId: PersonId }),
    response: RosterCode,
  }),
}
