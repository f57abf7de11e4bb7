import { App } from 'antd'
import { useTranslation } from 'react-i18next'

/** Closes what was written in once the person confirms that it is to be lost; at once where there is nothing to lose. */
export const useLeave = (isWritten: () => boolean, onClose: () => void): (() => void) => {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  return () => {
    if (!isWritten()) return onClose()
    void modal.confirm({
      title: t('leaving.title'),
      content: t('leaving.text'),
      okText: t('leaving.leave'),
      cancelText: t('leaving.stay'),
      okButtonProps: { danger: true },
      // Enter after Escape must lose nothing
      autoFocusButton: 'cancel',
      onOk: onClose,
    })
  }
}
