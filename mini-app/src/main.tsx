/** Mounts the app after turning the link it was opened with into a route. */
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { enterByLink } from './app/enter-by-link.ts'
import './styles/tokens.css'
import './styles/app.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/calendar.css'
import './styles/announced.css'
import './styles/home.css'
import './styles/class.css'
import './styles/screens.css'

enterByLink()

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
