/** Holds the size of the text that the person chose, up to twice the usual (PD-11). */
import { recall, remember } from './storage.ts'

/** From this size on, what only adorns a row makes room for its words. */
const LARGE_FROM = 150
const TEXT_SIZES = [100, 125, 150, 175, 200] as const

/** The size one step away, staying within what there is. @param step 1 larger, -1 smaller */
export const stepTextSize = (percent: number, step: 1 | -1): number => {
  const now = TEXT_SIZES.findIndex((size) => size >= percent)
  const next = Math.min(Math.max(now + step, 0), TEXT_SIZES.length - 1)
  return TEXT_SIZES[next] ?? 100
}

export const recallTextSize = (): number => recall<number>('text-size') ?? 100

/** Shows all text at a size and remembers it on the device. @param percent of the usual size */
export const applyTextSize = (percent: number): void => {
  const root = document.documentElement
  root.style.setProperty('--text-scale', String(percent / 100))
  root.toggleAttribute('data-large-text', percent >= LARGE_FROM)
  remember('text-size', percent)
}
