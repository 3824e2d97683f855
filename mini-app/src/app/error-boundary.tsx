/** Catches what no screen expected, a screen that could not be loaded first of all, and offers to open the app again. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'

interface Props {
  children: ReactNode
}

interface State {
  error: unknown
}

/** Each browser words it differently; a style that did not come is told by the loader itself. */
const isNotLoaded = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module|unable to preload/i.test(error.message)

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('nothing was said') }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main className="screen">
        <h1>{isNotLoaded(error) ? appCommon.failedTitle : appCommon.crashedTitle}</h1>
        <p>{isNotLoaded(error) ? appCommon.offline : appCommon.crashedText}</p>
        <Button kind="primary" onPress={() => window.location.reload()}>
          {appCommon.reopen}
        </Button>
      </main>
    )
  }
}
