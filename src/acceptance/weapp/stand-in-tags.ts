/** Native components that have a stand-in, in the order of WeChat's own list. */
export const STAND_IN_TAGS = [
  'cover-image', 'cover-view', 'match-media', 'movable-area', 'movable-view', 'page-container', 'page-meta', 'root-portal', 'scroll-view', 'swiper', 'swiper-item', 'view',
  'icon', 'progress', 'rich-text', 'text',
  'button', 'checkbox', 'checkbox-group', 'form', 'input', 'label', 'picker', 'picker-view', 'picker-view-column', 'radio', 'radio-group', 'slider', 'switch', 'textarea',
  'navigator', 'image', 'map',
] as const

/** Known to WeChat, not drawn here: a page that uses one is recorded as unsupported. */
export const OTHER_TAGS = [
  'ad', 'ad-custom', 'audio', 'camera', 'canvas', 'channel-live', 'channel-video', 'editor', 'functional-page-navigator', 'keyboard-accessory', 'live-player',
  'live-pusher', 'navigation-bar', 'official-account', 'open-data', 'share-element', 'sticky-header', 'sticky-section', 'video', 'voip-room', 'web-view',
] as const
