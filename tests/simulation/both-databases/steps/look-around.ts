/** Somebody looks at everything that there is to see, whether allowed to or not. */
import { contract } from '@quan-triet/shared/api/contract'
import { drawPerson } from '../ask-anything.ts'
import { EVERYBODY, type EndpointName, type Hands, type Step } from '../step.ts'

// Safe because the names are the contract's.
const names = Object.keys(contract) as EndpointName[]
const LOOKS = names.filter((name) => contract[name].method === 'get')
const FEW = 8

const lookAround = async ({ draw, call }: Hands): Promise<void> => {
  const one = draw.pick(EVERYBODY)
  for (const name of draw.some(LOOKS, FEW))
    await call(draw.chance(0.3) ? one : drawPerson(draw, name), name)
}

export const looks: readonly Step[] = [{ name: 'look around', weight: 1, run: lookAround }]
