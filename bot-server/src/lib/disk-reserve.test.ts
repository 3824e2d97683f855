import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDiskReserve } from './disk-reserve.ts'

const MB = 1024 * 1024

/** A disk of some size, of which others have taken some. */
const makeDisk = (sizeMb: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'quan-triet-reserve-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'reserve')
  const held = () => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / MB
  let takenMb = 0
  return {
    path,
    held,
    take(mb: number) {
      takenMb += mb
    },
    free: () => (sizeMb - takenMb - held()) * MB,
  }
}

it('fills up once there is room, and seems whole until it was tried', async () => {
  const disk = makeDisk(1000)
  const reserve = createDiskReserve(disk.path, disk.free)
  expect(reserve.used()).toBe(0)
  await reserve.restore()
  expect([reserve.used(), disk.held()]).toEqual([0, 64])
})

it('leaves room beyond itself on a disk that has little', async () => {
  const disk = makeDisk(40)
  const reserve = createDiskReserve(disk.path, disk.free)
  await reserve.restore()
  expect(disk.held()).toBe(17)
  expect(reserve.used()).toBeCloseTo(1 - 17 / 64)
})

it('gives up a slice at a time while the disk is full, then has nothing more to give', async () => {
  const disk = makeDisk(100)
  const reserve = createDiskReserve(disk.path, disk.free)
  await reserve.restore()
  expect(reserve.giveUp()).toBe(false)
  disk.take(disk.free() / MB)
  expect(reserve.giveUp()).toBe(true)
  expect([disk.held(), reserve.used()]).toEqual([56, 0.125])
  // The room that was given up is there to be used first.
  disk.take(disk.free() / MB)
  for (const left of [48, 40, 32, 24, 16, 8, 0]) {
    expect(reserve.giveUp()).toBe(true)
    expect(disk.held()).toBe(left)
    disk.take(disk.free() / MB)
  }
  expect([reserve.used(), reserve.giveUp()]).toEqual([1, false])
})

it('takes back no more than there is room for, and is whole when there is', async () => {
  const disk = makeDisk(100)
  const reserve = createDiskReserve(disk.path, disk.free)
  await reserve.restore()
  disk.take(disk.free() / MB)
  reserve.giveUp()
  await reserve.restore()
  expect(reserve.used()).toBe(0.125)
  disk.take(-36)
  await reserve.restore()
  expect([reserve.used(), disk.held()]).toEqual([0, 64])
})

it('is found as it was left by the process before', async () => {
  const disk = makeDisk(100)
  await createDiskReserve(disk.path, disk.free).restore()
  disk.take(disk.free() / MB)
  expect(createDiskReserve(disk.path, disk.free).giveUp()).toBe(true)
})

it('has nothing to give on a disk of which nothing can be said, and harms nobody', async () => {
  const reserve = createDiskReserve('/nowhere/at-all/reserve')
  await reserve.restore()
  expect([reserve.giveUp(), reserve.used()]).toEqual([false, 1])
})
