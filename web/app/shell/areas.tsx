import { ExperimentOutlined, MessageOutlined, NotificationOutlined, TeamOutlined } from '@ant-design/icons'

/** THE list of areas, in the order of the rail. */
export const areas = [
  { key: 'chat', to: '/w/$workspace/chat/{-$thread}', icon: <MessageOutlined aria-hidden /> },
  { key: 'segments', to: '/w/$workspace/segments/{-$id}', icon: <TeamOutlined aria-hidden /> },
  { key: 'campaigns', to: '/w/$workspace/campaigns/{-$id}', icon: <NotificationOutlined aria-hidden /> },
  { key: 'evals', to: '/w/$workspace/evals/{-$id}', icon: <ExperimentOutlined aria-hidden /> },
] as const
