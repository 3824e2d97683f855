/** Catches what no screen expected and offers to open the app again. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'

interface Props {
  children: ReactNode
}

export class ErrorBoundary extends Component<Props, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children
    return (
      <main className="screen">
        <h1>{appCommon.crashedTitle}</h1>
        <p>{appCommon.crashedText}</p>
        <Button kind="primary" onPress={() => window.location.reload()}>
          {appCommon.reopen}
        </Button>
      </main>
    )
  }
}
