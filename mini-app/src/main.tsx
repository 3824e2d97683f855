/** Turns the link the app was opened with into a route, and begins everything that the first text waits for at once. */
import { enterByLink } from './app/enter-by-link.ts'
import { partOfAddress, startEarly } from './lib/early-start.ts'
import './styles/tokens.css'
import './styles/app.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/announced.css'

/** The way to a part is long: its screen comes together with React, not after it. */
const fetchScreen = async (): Promise<void> => {
  if (partOfAddress() !== undefined) await import('./features/reading/reader-screen.tsx')
}

/** What the page itself keeps ready for when even the app did not come (`vite.config.ts`). */
const sayNotLoaded = (): void => {
  document.getElementById('opening')?.remove()
  document.getElementById('not-loaded')?.removeAttribute('hidden')
  document.getElementById('reopen')?.addEventListener('click', () => window.location.reload())
}

const show = async (): Promise<void> => {
  const { mount } = await import('./app/mount.tsx')
  mount()
}

enterByLink()
startEarly().catch(() => {})
show().catch(sayNotLoaded)
fetchScreen().catch(() => {})
