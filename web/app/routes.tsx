import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import { ChatPage } from './chat/chat-page.tsx'
import { FirstWorkspace } from './shell/first-workspace.tsx'
import { NotFound, PageError } from './shell/page-error.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageError })

const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstWorkspace })

const workspace = createRoute({ getParentRoute: () => root, path: '/w/$workspace', component: Shell })

const opening = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: () => <Navigate from="/w/$workspace" to="/w/$workspace/chat/{-$thread}" replace />,
})

const chat = createRoute({ getParentRoute: () => workspace, path: 'chat/{-$thread}', component: ChatPage })

/** The date as of which a segment is looked at; now without it. */
export interface SegmentsSearch {
  asOf?: string
}

const segments = createRoute({
  getParentRoute: () => workspace,
  path: 'segments/{-$id}',
  validateSearch: ({ asOf }: Record<string, unknown>): SegmentsSearch => ({
    ...(asOf !== undefined && { asOf: String(asOf) }),
  }),
  component: lazyRouteComponent(() => import('./segments/segments-page.tsx'), 'SegmentsPage'),
})

const campaigns = createRoute({
  getParentRoute: () => workspace,
  path: 'campaigns/{-$id}',
  component: lazyRouteComponent(() => import('./campaigns/campaigns-page.tsx'), 'CampaignsPage'),
})

const watch = createRoute({
  getParentRoute: () => workspace,
  path: 'watch/{-$id}',
  component: lazyRouteComponent(() => import('./watch/watch-page.tsx'), 'WatchPage'),
})

const performance = createRoute({
  getParentRoute: () => workspace,
  path: 'performance/{-$id}',
  component: lazyRouteComponent(() => import('./performance/performance-page.tsx'), 'PerformancePage'),
})

const knowledge = createRoute({
  getParentRoute: () => workspace,
  path: 'knowledge/{-$id}',
  component: lazyRouteComponent(() => import('./knowledge/knowledge-page.tsx'), 'KnowledgePage'),
})

/** A case of the run that is open, or the run that it is held against. */
export interface EvalsSearch {
  case?: string
  trial?: number
  against?: string
}

const evals = createRoute({
  getParentRoute: () => workspace,
  path: 'evals/{-$id}',
  validateSearch: ({ case: name, trial, against }: Record<string, unknown>): EvalsSearch => ({
    ...(name !== undefined && { case: String(name) }),
    ...(trial !== undefined && { trial: Number(trial) }),
    ...(against !== undefined && { against: String(against) }),
  }),
  component: lazyRouteComponent(() => import('./evals/evals-page.tsx'), 'EvalsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    first,
    workspace.addChildren([opening, chat, segments, campaigns, watch, performance, knowledge, evals]),
  ]),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
