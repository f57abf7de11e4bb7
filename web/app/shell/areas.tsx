import { MessageOutlined, NotificationOutlined, TeamOutlined } from '@ant-design/icons'

/** THE list of areas, in the order of the rail. */
export const areas = [
  { key: 'chat', to: '/w/$workspace/chat/{-$thread}', icon: <MessageOutlined /> },
  { key: 'segments', to: '/w/$workspace/segments/{-$id}', icon: <TeamOutlined /> },
  { key: 'campaigns', to: '/w/$workspace/campaigns/{-$id}', icon: <NotificationOutlined /> },
] as const
