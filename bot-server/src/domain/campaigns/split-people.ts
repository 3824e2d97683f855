/** Splits people into as few classes as their capacity allows, branches kept together where they fit. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'

export interface Share {
  unitId: OrgUnitId
  people: number
}

interface Room {
  left: number
  shares: Share[]
}

/**
 * The larger a branch, the earlier it is placed, into the first class that still takes it whole. A branch that fits
 * nowhere whole fills what is left, the roomiest class first. The same people always give the same classes.
 * @param capacity of one class, from 1
 */
export const splitPeople = (branches: readonly Share[], capacity: number): Share[][] => {
  const total = branches.reduce((sum, branch) => sum + branch.people, 0)
  const rooms = Array.from({ length: Math.ceil(total / capacity) }, (): Room => ({
    left: capacity,
    shares: [],
  }))
  const ordered = branches
    .filter((branch) => branch.people > 0)
    .toSorted((a, b) => b.people - a.people || a.unitId.localeCompare(b.unitId))
  const cut: Share[] = []
  for (const branch of ordered) {
    const room = rooms.find((one) => one.left >= branch.people)
    if (room) place(room, branch)
    else cut.push(branch)
  }
  for (const branch of cut) fillRest(rooms, branch)
  return rooms.map((room) => room.shares)
}

const place = (room: Room, share: Share): void => {
  room.left -= share.people
  room.shares.push(share)
}

const fillRest = (rooms: readonly Room[], { unitId, people }: Share): void => {
  let rest = people
  for (const room of rooms.toSorted((a, b) => b.left - a.left)) {
    const some = Math.min(rest, room.left)
    if (some > 0) place(room, { unitId, people: some })
    rest -= some
  }
}
