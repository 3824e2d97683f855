/** Reads stop after stop aloud, and can be paused, continued and sent on to the next one. */
import type { Stop } from './speech-pieces.ts'

/** What the device's voice does; in tests a stand-in plays it. */
export interface Voice {
  /** @param onEnd after the last word; @param onFail when the voice gave up by itself */
  say: (text: string, onEnd: () => void, onFail: () => void) => void
  hush: () => void
}

interface Reading {
  state: 'idle' | 'reading' | 'paused' | 'failed'
  /** What is being read, or where it was paused. */
  place: Stop['place'] | null
}

export interface ReadAloud {
  /** Begins at a place, or at the start where the place is not read. */
  start: (place?: Stop['place']) => void
  pause: () => void
  /** Says the sentence once more and goes on, also when it is being said. */
  resume: () => void
  next: () => void
  stop: () => void
  /** Says nothing more and tells nobody: the screen is gone. */
  hush: () => void
  get: () => Reading
  /** @returns how to stop listening */
  subscribe: (listener: () => void) => () => void
}

const IDLE: Reading = { state: 'idle', place: null }

/** Where in the stops the voice is. */
const createCursor = (stops: readonly Stop[]) => {
  let [stop, piece] = [0, 0]
  const leap = (to: number): void => {
    stop = to
    piece = 0
  }
  return {
    place: () => stops[stop]?.place ?? null,
    /** Undefined past the last word. */
    text: () => stops[stop]?.pieces[piece],
    goTo: (place: Stop['place'] | undefined) =>
      leap(
        Math.max(
          stops.findIndex((one) => one.place === place),
          0,
        ),
      ),
    nextStop: () => leap(stop + 1),
    nextPiece() {
      piece += 1
      if (piece >= (stops[stop]?.pieces.length ?? 0)) leap(stop + 1)
    },
  }
}

/** Holds what is being read, and tells who listens when it changes. */
const createReading = () => {
  let reading = IDLE
  const listeners = new Set<() => void>()
  return {
    get: () => reading,
    set: (now: Reading): void => {
      reading = now
      listeners.forEach((tell) => tell())
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/**
 * Pausing is hushing and saying the sentence once more: the browser's own pause never goes on again on Android.
 * @param onEnd told after the last word, and when it was stopped
 */
export const createReadAloud = (
  stops: readonly Stop[],
  voice: Voice,
  onEnd: () => void,
): ReadAloud => {
  const cursor = createCursor(stops)
  const { get, set, subscribe } = createReading()
  /** Which `say` counts: one that was hushed may still tell its end. */
  let turn = 0

  const hush = (): void => {
    turn += 1
    voice.hush()
  }
  const stop = (): void => {
    hush()
    cursor.goTo(undefined)
    set(IDLE)
    onEnd()
  }
  const say = (): void => {
    const text = cursor.text()
    if (text === undefined) return stop()
    turn += 1
    const mine = turn
    set({ state: 'reading', place: cursor.place() })
    const goOn = (): void => {
      cursor.nextPiece()
      say()
    }
    const fail = (): void => set({ state: 'failed', place: cursor.place() })
    voice.say(
      text,
      () => mine === turn && goOn(),
      () => mine === turn && fail(),
    )
  }
  const sayAnew = (): void => {
    hush()
    say()
  }

  return {
    start(place) {
      cursor.goTo(place)
      sayAnew()
    },
    pause() {
      hush()
      set({ state: 'paused', place: cursor.place() })
    },
    resume: sayAnew,
    next() {
      cursor.nextStop()
      sayAnew()
    },
    stop,
    hush,
    get,
    subscribe,
  }
}
