/** Draws the few signs of the app as inline SVG; the words beside them always say the same. */
import type { ReactElement } from 'react'

const shapes = {
  back: <path d="M15 5l-7 7 7 7" />,
  forward: <path d="M9 5l7 7-7 7" />,
  check: <path d="M5 13l5 5 9-11" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  warn: (
    <>
      <path d="M12 4L2.8 19.5h18.4z" />
      <path d="M12 10v4.5M12 17v.2" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.2" />
    </>
  ),
  book: (
    <>
      <path d="M4 5.5C7 4 10 4.5 12 6.5c2-2 5-2.5 8-1v13c-3-1.5-6-1-8 1-2-2-5-2.5-8-1z" />
      <path d="M12 6.5v13" />
    </>
  ),
  chart: <path d="M4 4v16h16M8 16l4-5 3 3 5-7" />,
  qr: (
    <>
      <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4z" />
      <path d="M14 14h2.5v2.5M20 14v6M14 20h3" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6" />
      <path d="M16 4.9a3.5 3.5 0 010 6.2M18 14.6c2 .8 3.2 2.6 3.5 5.4" />
    </>
  ),
  calendar: (
    <>
      <path d="M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8" />
    </>
  ),
  document: (
    <>
      <path d="M6 3h8l5 5v13H6z" />
      <path d="M14 3v5h5M9 13h7M9 17h7" />
    </>
  ),
  camera: (
    <>
      <path d="M3 7.5h4.5L9 5h6l1.5 2.5H21V19H3z" />
      <circle cx="12" cy="13" r="3.5" />
    </>
  ),
  screen: <path d="M3 4.5h18v12H3zM12 16.5v4M8 20.5h8" />,
  tree: <path d="M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4" />,
  home: <path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z" />,
  download: <path d="M12 5v11M7 12l5 5 5-5M4 16v4h16v-4" />,
  upload: <path d="M12 16V5M7 9l5-5 5 5M4 16v4h16v-4" />,
  contrast: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 010 18z" fill="currentColor" />
    </>
  ),
  lock: <path d="M5 11h14v10H5zM8 11V7.5a4 4 0 018 0V11" />,
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  send: <path d="M21 4L3 11l7 3 3 7zM21 4L10 14" />,
  pen: <path d="M4 20l1-5L16 4l4 4L9 19z" />,
  leave: (
    <>
      <path d="M14 4H5v16h9" />
      <path d="M10 12h11M17 8l4 4-4 4" />
    </>
  ),
  text: <path d="M4 19L9 6l5 13M5.6 15h6.8M15 19l3-7.5 3 7.5M16 17h4" />,
} satisfies Record<string, ReactElement>

const PIXELS_PER_REM = 18

interface Props {
  name: keyof typeof shapes
  /** Width and height in pixels of the usual text size. */
  size?: number
}

export const Icon = ({ name, size = 28 }: Props) => (
  <svg
    aria-hidden="true"
    style={{ width: `${size / PIXELS_PER_REM}rem`, height: `${size / PIXELS_PER_REM}rem` }}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {shapes[name]}
  </svg>
)
