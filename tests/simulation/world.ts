/** Holds a run together: time, disk, platform and weather, and a process that is started again whenever it ended. */
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { createVirtualTime, type VirtualTime } from '../support/virtual-time.ts'
import { createCalamity } from './calamity.ts'
import { takeIntoHands } from './determine.ts'
import { createDisk, type Disk, ProcessDied } from './disk.ts'
import { type Draw, drawOf } from './draw.ts'
import { createNewId } from './new-id.ts'
import { createNextLook } from './next-look.ts'
import { createPlatform, type Platform } from './platform.ts'
import { type Process, startProcess } from './process.ts'
import { moreGroups } from './scene.ts'
import { createTrace, type Trace } from './trace.ts'
import type { Weather } from './weather.ts'

export interface WorldOptions {
  /** The bytes of the database that the run begins with, and when that is. */
  image: Buffer
  start: Instant
  seed: number
  weather: Weather
  filesDir: string
  /** Whether the lines of the trace are kept. */
  keepsTrace: boolean
  /** Done to what a crash left behind, before the next process starts. */
  onCut?: (disk: Disk) => void
}

export interface World {
  time: VirtualTime
  clock: Clock
  disk: Disk
  platform: Platform
  weather: Weather
  trace: Trace
  /** The process that runs now, if one does. */
  process(): Process | undefined
  /** Messages that were under way when their process ended, or when the disk failed. */
  cut: ReadonlySet<string>
  /** Resolves at a moment of the simulation's time. */
  until(ms: number): Promise<void>
  /** Draws all that the stand-in draws from a stream of its own while `work` runs. */
  withChance<T>(draw: Draw, work: () => T): T
  /** From now on nothing goes wrong any more. */
  calmDown(): void
  isCalm(): boolean
  /** Gives everything back. */
  close(): void
}

const BACK_MS = [500, 40_000] as const
const NO_START_MS = 5000

/** A moment that somebody planned is a whole second; nothing is ever done at exactly such a moment. */
const clockOf = (time: VirtualTime): Clock => {
  const told = () => {
    const now = time.clock.now()
    return now.endsWith('.000Z') ? addMs(now, 1) : now
  }
  return { now: told, wall: told }
}

/** Whoever works asks the disk again and again; time passes when nobody has for a while. */
const createIsBusy = (statements: () => number) => {
  let seen = 0
  return (): boolean => {
    const before = seen
    seen = statements()
    return seen !== before
  }
}

/** Whoever makes one must close it; only one can be open at a time. */
export const createWorld = (options: WorldOptions, onEvent: (body: string) => void): World => {
  const { seed, weather } = options
  const time = createVirtualTime(
    options.start,
    createIsBusy(() => calamity.count()),
  )
  const simulation = time.beginLife()
  const until = (ms: number) => simulation.timing.wait(ms - time.now())
  const clock = clockOf(time)
  const trace = createTrace(() => time.now(), options.keepsTrace)
  const disk = createDisk(options.image)
  const calamity = createCalamity({
    weather,
    disk,
    trace,
    draw: drawOf(seed, 'disk'),
    now: () => time.now(),
    stall: (ms) => time.jumpTo(time.now() + ms),
  })
  const newId = createNewId(() => clock.now())
  const lives = new Map<number, Process>()
  let chance = drawOf(seed, 'chance')
  let isCalm = false
  let newest = 0
  let current: Process | undefined

  const crash = (number: number): void => {
    const life = lives.get(number)
    if (!life?.isAlive()) return
    trace.fault('crash', `of process ${number}`)
    life.kill()
    disk.cut()
    calamity.noteUnderWay()
    options.onCut?.(disk)
    current = undefined
    const backMs = drawOf(seed, 'back', number).between(...BACK_MS)
    void until(time.now() + backMs).then(boot)
  }
  const guardOf = (number: number) => ({
    before(writes: boolean) {
      const life = lives.get(number)
      if (life ? !life.isAlive() : number !== newest) throw new ProcessDied()
      calamity.tick()
      if (!writes || !calamity.strike() || !life) return
      crash(number)
      throw new ProcessDied()
    },
  })
  const boot = async (): Promise<void> => {
    newest += 1
    const number = newest
    try {
      const nextLook = createNextLook({ disk, time, clock })
      const db = disk.open(guardOf(number))
      const { filesDir } = options
      current = await startProcess({ number, db, time, clock, newId, filesDir, trace, nextLook })
      lives.set(number, current)
      trace.note(`process ${number} is up`)
    } catch (error) {
      trace.note(`process ${number} could not start: ${String(error)}`)
      await until(time.now() + NO_START_MS)
      await boot()
    }
  }
  const skewClock = async (): Promise<void> => {
    for (const wrong of weather.clock) {
      await until(wrong.from)
      if (isCalm) return
      trace.fault('clock_jump', `${wrong.skewMs} ms`)
      time.skewBy(wrong.skewMs)
      await until(wrong.until)
      time.skewBy(0)
      current?.kick()
    }
  }
  const platform = createPlatform({
    weather,
    trace,
    draw: drawOf(seed, 'network'),
    now: () => time.now(),
    clock: () => clock.now(),
    groups: moreGroups,
    callerOf: (number) => lives.get(number),
    onCrash: crash,
    onEvent,
  })
  const giveBack = takeIntoHands({
    chance: () => chance,
    now: () => time.now(),
    fetch: (url, call) => platform.fetch(url, call),
  })
  void boot()
  void skewClock()
  return {
    time,
    clock,
    disk,
    platform,
    weather,
    trace,
    until,
    cut: calamity.cut,
    process: () => current,
    withChance(draw, work) {
      const before = chance
      chance = draw
      try {
        return work()
      } finally {
        chance = before
      }
    },
    calmDown() {
      isCalm = true
      calamity.calmDown()
      platform.calmDown()
      time.skewBy(0)
    },
    isCalm: () => isCalm,
    close() {
      current?.kill()
      giveBack()
      disk.raw.close()
    },
  }
}
