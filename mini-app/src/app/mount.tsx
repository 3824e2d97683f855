/** Puts the app into the page, in the place of the words that say it is being opened. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

export const mount = (): void => {
  const root = document.getElementById('app')
  if (root) createRoot(root).render(<App />)
}
