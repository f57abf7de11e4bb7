import { BellOutlined, UserOutlined } from '@ant-design/icons'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variant } from '../../../backend/copy/copy.ts'
import { AnchoredText } from './anchored-text.tsx'

type FrameProps = { variant: Variant }

const Sms = ({ variant }: FrameProps) => (
  <div className="frame frame-sms">
    <p className="sms-bubble">
      <AnchoredText variant={variant} field="body" />
    </p>
  </div>
)

const Push = ({ variant }: FrameProps) => {
  const { t } = useTranslation()
  return (
    <div className="frame frame-push">
      <div className="push-note">
        <p className="push-app">
          <BellOutlined aria-hidden /> <span>{t('copy.now')}</span>
        </p>
        {variant.title && (
          <p className="push-title">
            <AnchoredText variant={variant} field="title" />
          </p>
        )}
        <p>
          <AnchoredText variant={variant} field="body" />
        </p>
      </div>
    </div>
  )
}

const Mail = ({ variant }: FrameProps) => {
  const { t } = useTranslation()
  return (
    <div className="frame frame-mail">
      <p className="mail-head">
        <span className="quiet">{t('copy.subject')}</span>{' '}
        <strong>
          <AnchoredText variant={variant} field="title" />
        </strong>
      </p>
      <div className="mail-body">
        <AnchoredText variant={variant} field="body" />
      </div>
    </div>
  )
}

const WeChat = ({ variant }: FrameProps) => (
  <div className="frame frame-wechat">
    <div className="wechat-card">
      {variant.title && (
        <p className="wechat-title">
          <AnchoredText variant={variant} field="title" />
        </p>
      )}
      <p>
        <AnchoredText variant={variant} field="body" />
      </p>
    </div>
  </div>
)

const WeCom = ({ variant }: FrameProps) => (
  <div className="frame frame-wecom">
    <span className="wecom-face" aria-hidden>
      <UserOutlined />
    </span>
    <p className="wecom-bubble">
      <AnchoredText variant={variant} field="body" />
    </p>
  </div>
)

const frames: Record<Variant['channel'], ComponentType<FrameProps>> = {
  sms: Sms,
  push: Push,
  email: Mail,
  wechat: WeChat,
  wecom: WeCom,
}

/** A variant as it looks on its channel, filled with the longest real values. */
export const CopyFrame = ({ variant }: FrameProps) => {
  const Frame = frames[variant.channel]
  return <Frame variant={variant} />
}
