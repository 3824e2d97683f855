/** Holds how the person wants to see the app, size of text and colours, and shows everything so. */
import type { DisplaySetting, Theme } from '@quan-triet/shared/models/display'
import { keptValue } from './kept-value.ts'
import { isAtDesk } from './place.ts'
import { forget, recall, remember } from './storage.ts'

/** From this size on, what only adorns a row makes room for its words. */
const LARGE_FROM = 150
/** Read by `index.html` before anything is drawn, so that nobody is dazzled by the wrong colours first. */
const MIRROR = 'qt-look'
const UNSENT = 'display-unsent'

export const textSize = keptValue<number>('text-size', 100)
export const theme = keptValue<Theme>('theme', 'theo_may')

const mirror = (words: string): void => {
  try {
    const kept = isAtDesk() ? window.sessionStorage : window.localStorage
    kept.setItem(MIRROR, words)
  } catch {
    // Without it the right colours come a moment later.
  }
}

/** Shows the app as the device remembers it. */
export const showLook = (): void => {
  const root = document.documentElement
  const [percent, colours] = [textSize.get(), theme.get()]
  root.style.setProperty('--text-scale', String(percent / 100))
  root.toggleAttribute('data-large-text', percent >= LARGE_FROM)
  if (colours === 'theo_may') delete root.dataset['theme']
  else root.dataset['theme'] = colours
  mirror(`${colours === 'theo_may' ? '' : colours} ${percent}`)
}

/** Takes over a way of seeing the app, without a word to the account. */
export const applyLook = (look: DisplaySetting): void => {
  textSize.set(look.textPercent)
  theme.set(look.theme)
  showLook()
}

export const currentLook = (): DisplaySetting => ({
  textPercent: textSize.get(),
  theme: theme.get(),
})

/** Whether the account still has to hear of the last choice made here. */
export const isLookUnsent = (): boolean => recall<boolean>(UNSENT) === true

export const noteLookSent = (): void => forget(UNSENT)

export const noteLookUnsent = (): void => {
  remember(UNSENT, true)
}
