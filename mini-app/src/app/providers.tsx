/** Gives all screens the kept answers and the router, which stays under the app's own path at Zalo. */
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { BrowserRouter } from 'react-router-dom'
import { basename } from '../lib/place.ts'
import { queryClient } from '../lib/query.ts'

export const Providers = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>
    <BrowserRouter
      basename={basename()}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      {children}
    </BrowserRouter>
  </QueryClientProvider>
)
