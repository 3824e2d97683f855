/** Puts the app together: what surrounds every screen, and the screens. */
import { ErrorBoundary } from './error-boundary.tsx'
import { Providers } from './providers.tsx'
import { AppRoutes } from './routes.tsx'
import { SignInGate } from './sign-in-gate.tsx'

export const App = () => (
  <ErrorBoundary>
    <Providers>
      <SignInGate>
        <AppRoutes />
      </SignInGate>
    </Providers>
  </ErrorBoundary>
)
