import {
  BellOutlined,
  BookOutlined,
  ExperimentOutlined,
  LineChartOutlined,
  MessageOutlined,
  NotificationOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { OpenAlerts } from '../watch/open-alerts.tsx'

/** THE list of areas, in the order of the rail. */
export const areas = [
  { key: 'chat', to: '/w/$workspace/chat/{-$thread}', icon: <MessageOutlined aria-hidden /> },
  { key: 'segments', to: '/w/$workspace/segments/{-$id}', icon: <TeamOutlined aria-hidden /> },
  { key: 'campaigns', to: '/w/$workspace/campaigns/{-$id}', icon: <NotificationOutlined aria-hidden /> },
  { key: 'watch', to: '/w/$workspace/watch/{-$id}', icon: <BellOutlined aria-hidden />, mark: OpenAlerts },
  { key: 'performance', to: '/w/$workspace/performance/{-$id}', icon: <LineChartOutlined aria-hidden /> },
  { key: 'knowledge', to: '/w/$workspace/knowledge/{-$id}', icon: <BookOutlined aria-hidden /> },
  { key: 'evals', to: '/w/$workspace/evals/{-$id}', icon: <ExperimentOutlined aria-hidden /> },
] as const

/** As many stand in the bar of a phone; the others in its sheet. */
export const mostInBar = 4
