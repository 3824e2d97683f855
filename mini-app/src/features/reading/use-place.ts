/** Leads to the paragraph that was looked for, and remembers the one at which reading stopped. */
import { useEffect } from 'react'
import { notePlace } from '../../lib/reading-place.ts'
import { paragraphId } from './paragraphs.tsx'

/** Below the bar of the phone and above the middle: where the eye is when the thumb stops. */
const EYE_LINE_PX = 140
const NOTE_AFTER_MS = 400

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a place of the text into the middle of the screen. */
export const showPlace = (place: number | 'heading' | 'note'): HTMLElement | null => {
  const element =
    place === 'heading' ? document.querySelector('h1') : document.getElementById(paragraphId(place))
  element?.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' })
  return element instanceof HTMLElement ? element : null
}

/** Goes to a place once the text is there; a screen reader goes on from it, too. */
export const useSoughtPlace = (place: number | 'note' | null): void => {
  useEffect(() => {
    if (place !== null) showPlace(place)?.focus({ preventScroll: true })
  }, [place])
}

/** The paragraph that the eye is on; undefined where there is no text. */
export const paragraphAtEye = (): number | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-place]')]
  const at = all.find((one) => one.getBoundingClientRect().bottom > EYE_LINE_PX)
  return at && Number(at.dataset['place'])
}

/** Scrolling through a part notes where the eye is; opening it alone notes nothing. */
export const useNotedPlace = (partId: string): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const note = (): void => {
      timer = undefined
      const paragraph = paragraphAtEye()
      if (paragraph !== undefined) notePlace(partId, paragraph)
    }
    const onScroll = (): void => {
      if (window.scrollY > 0) timer ??= setTimeout(note, NOTE_AFTER_MS)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
    }
  }, [partId])
}
