/** Lists the tools of an office, each with the right that it takes. */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import type { ComponentProps } from 'react'
import type { SignTile } from '../../components/tile.tsx'

interface Tool {
  to: string
  icon: ComponentProps<typeof SignTile>['name']
  title: string
  hint: string
  right: Right
}

export const tools: readonly Tool[] = [
  { to: '/office/progress', icon: 'chart', ...appOffice.progress, right: 'see_figures' },
  { to: '/office/digest', icon: 'clock', ...appOffice.digest, right: 'see_figures' },
  { to: '/office/reports', icon: 'document', ...appOffice.reports, right: 'make_reports' },
  { to: '/office/exports', icon: 'document', ...appOffice.exports, right: 'see_figures' },
  { to: '/plans', icon: 'pen', ...appOffice.plans, right: 'make_plans' },
  { to: '/office/plans', icon: 'chart', ...appOffice.planOverview, right: 'see_figures' },
  { to: '/office/plan-reviews', icon: 'check', ...appOffice.planReviews, right: 'review_plans' },
  {
    to: '/office/recommendations',
    icon: 'send',
    ...appOffice.recommendations,
    right: 'gather_recommendations',
  },
  { to: '/office/targets', icon: 'chart', ...appOffice.targets, right: 'see_figures' },
  { to: '/office/reviews', icon: 'calendar', ...appOffice.reviews, right: 'see_figures' },
  { to: '/office/tree', icon: 'tree', ...appOffice.tree, right: 'see_figures' },
  { to: '/office/imports', icon: 'upload', ...appOffice.imports, right: 'manage_people' },
  { to: '/office/roles', icon: 'people', ...appOffice.roles, right: 'assign_roles' },
  { to: '/office/standing', icon: 'calendar', ...appOffice.standing, right: 'manage_people' },
  { to: '/office/campaigns', icon: 'book', ...appOffice.campaigns, right: 'run_campaign' },
  { to: '/publishing', icon: 'document', ...appOffice.publishing, right: 'publish' },
  { to: '/office/deliveries', icon: 'send', ...appOffice.deliveries, right: 'publish' },
  { to: '/office/channels', icon: 'send', ...appOffice.channels, right: 'run_campaign' },
  { to: '/office/requests', icon: 'pen', ...appOffice.requests, right: 'answer_requests' },
  { to: '/office/access', icon: 'lock', ...appOffice.access, right: 'revoke_access' },
  { to: '/office/tokens', icon: 'lock', ...appOffice.tokens, right: 'see_figures' },
  { to: '/office/webhooks', icon: 'send', ...appOffice.webhooks, right: 'connect' },
  { to: '/office/status', icon: 'screen', ...appOffice.status, right: 'operate' },
  { to: '/office/audit', icon: 'eye', ...appOffice.audit, right: 'read_audit' },
]
