/** The frame of every screen: the way back, one heading that takes the focus, the content, one action below. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from './icon.tsx'
import { TextSizeControl } from './text-size-control.tsx'

interface Props {
  title: string
  children: ReactNode
  /** Where the way back leads; without it the screen is the first and bears the product's name. */
  back?: { to: string; label: string }
  /** Shown above the heading, such as how far a part is in the whole. */
  above?: ReactNode
  /** The one main action, always within reach of the thumb. */
  footer?: ReactNode
  isWide?: boolean
}

/** Within a frame nothing is taken from who is writing beside it: the practice page shows the phone next to the chat. */
const mayTakeFocus = (): boolean => window.parent === window || document.hasFocus()

/** Names the page and gives its heading the focus, so that a screen reader begins there. */
export const useScreenHeading = (title: string) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    if (mayTakeFocus()) heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = `${title} – ${appCommon.productName}`
  }, [title])
  return heading
}

const Bar = ({ back }: Pick<Props, 'back'>) => (
  <div className="screen-bar">
    {back ? (
      <Link className="back" to={back.to} aria-label={appCommon.back(back.label)}>
        <Icon name="back" size={24} />
        {back.label}
      </Link>
    ) : (
      <span className="wordmark">{appCommon.productName}</span>
    )}
    <TextSizeControl />
  </div>
)

/** A document's whole title, often in capitals: in the size of a screen's name it would fill a small phone. */
const LONG_TITLE = 70

export const Screen = ({ title, children, back, above, footer, isWide = false }: Props) => {
  const heading = useScreenHeading(title)
  return (
    <div className={`screen${isWide ? ' screen-wide' : ''}`}>
      <header className="screen-head">
        <Bar {...(back && { back })} />
        {above}
        <h1 ref={heading} tabIndex={-1} className={title.length > LONG_TITLE ? 'long' : ''}>
          {title}
        </h1>
      </header>
      <main className="screen-main">{children}</main>
      {footer && <footer className="screen-footer">{footer}</footer>}
    </div>
  )
}
