/** Asks any endpoint of the contract for whatever its schema allows, mostly as somebody who may. */
import { areas } from '@quan-triet/shared/api/contract'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import type { Draw } from '../draw.ts'
import {
  ADMIN,
  AUDITOR,
  endpointOf,
  type EndpointName,
  EVERYBODY,
  type Hands,
  MEMBERS,
  type Person,
  PROPAGANDA,
  SECRETARY,
  type Step,
  WARD,
} from './step.ts'

const holders: Record<Right, readonly number[]> = {
  public: EVERYBODY,
  signed_in: [SECRETARY, ...MEMBERS.slice(0, 4)],
  take_part: [SECRETARY, ...MEMBERS],
  run_branch: [SECRETARY],
  publish: [SECRETARY, WARD],
  see_figures: [SECRETARY, WARD, PROPAGANDA, ADMIN, AUDITOR],
  see_names: [SECRETARY],
  manage_tree: [ADMIN],
  manage_people: [SECRETARY, ADMIN],
  assign_roles: [SECRETARY, ADMIN],
  run_campaign: [WARD, PROPAGANDA, ADMIN, SECRETARY],
  make_reports: [SECRETARY, WARD, PROPAGANDA],
  make_plans: [SECRETARY],
  review_plans: [WARD],
  gather_recommendations: [SECRETARY, WARD],
  grade_essays: [SECRETARY],
  sample_essays: [WARD],
  read_audit: [AUDITOR],
  answer_requests: [ADMIN, SECRETARY],
  revoke_access: [ADMIN, SECRETARY],
  connect: [ADMIN],
  operate: [ADMIN],
}

export const drawPerson = (draw: Draw, name: EndpointName): Person => {
  const luck = draw.next()
  if (luck < 0.02) return null
  return draw.pick(luck < 0.15 ? EVERYBODY : holders[endpointOf(name).right])
}

const stepOf = (name: string, weight: number): Step => ({
  name: `ask ${name}`,
  weight,
  run: async (hands: Hands) => {
    // Safe because the name comes from the contract.
    const endpoint = name as EndpointName
    await hands.call(drawPerson(hands.draw, endpoint), endpoint)
  },
})

/** By area of the contract. */
export const askAnything: ReadonlyMap<string, readonly Step[]> = new Map(
  Object.entries(areas).map(([area, endpoints]) => [
    area,
    Object.keys(endpoints).map((name) => stepOf(name, 1)),
  ]),
)
