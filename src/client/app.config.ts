/** Old WeChat clients without own tab bars fall back to pictures; browsers never draw them. */
const tabIcons = (name: string) => (process.env.TARO_ENV === 'weapp' ? { iconPath: `assets/tabs/${name}.png`, selectedIconPath: `assets/tabs/${name}-on.png` } : {})

/** provider:version of the plugin 同声传译, which reads aloud; without it there is no such button. */
const [provider, version] = (process.env.WECHAT_SPEECH_PLUGIN ?? '').split(':')

export default defineAppConfig({
  pages: [
    'features/circle/pages/home/index',
    'features/circle/pages/nearby/index',
    'features/circle/pages/list/index',
    'features/circle/pages/gaps/index',
    'features/circle/pages/station/index',
    'features/circle/pages/village/index',
    'features/circle/pages/search/index',
    'features/circle/pages/correction/index',
    'features/me/pages/me/index',
    // Every component in every state, at /features/gallery/pages/gallery/index.
    ...(process.env.NODE_ENV === 'development' ? ['features/gallery/pages/gallery/index'] : []),
  ],
  subPackages: [{ root: 'features/me/more', pages: ['pages/complaint/index', 'pages/receipt/index', 'pages/about/index'] }],
  preloadRule: {
    'features/me/pages/me/index': { network: 'all', packages: ['features/me/more'] },
    'features/circle/pages/correction/index': { network: 'all', packages: ['features/me/more'] },
  },
  // Our own, drawn by the two pages: WeChat's has labels of 10 px that grow with nothing.
  tabBar: {
    custom: true,
    color: '#5D6A66',
    selectedColor: '#0B6271',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'features/circle/pages/home/index', text: '生活圈', ...tabIcons('circle') },
      { pagePath: 'features/me/pages/me/index', text: '我的', ...tabIcons('me') },
    ],
  },
  ...(provider && version ? { plugins: { WechatSI: { provider, version } } } : {}),
  // The bar over every page is our own: it carries the theme and grows with the reader's text size.
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '临猗一刻钟',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@pageColor',
    backgroundTextStyle: '@textStyle' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  // In browsers pages do not slide: with it, whoever goes back within the 350 ms of the slide is left with an empty page
  // (the router's timer then hides the page that is in front again).
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '只用来算您走一刻钟能到哪里，不存轨迹' } },
})
