/** Announces one thing in a coloured strip: good news, a warning, a refusal, or a remark. */
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  kind: 'good' | 'warn' | 'bad' | 'info'
  children: ReactNode
}

const icons = { good: 'check', warn: 'warn', bad: 'warn', info: 'info' } as const

export const Banner = ({ kind, children }: Props) => (
  <div className={`banner banner-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
    <Icon name={icons[kind]} size={26} />
    <div className="stack-s grow">{children}</div>
  </div>
)
