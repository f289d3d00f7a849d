export default defineAppConfig({
  pages: [
    'features/circle/pages/home/index',
    'features/circle/pages/list/index',
    'features/circle/pages/gaps/index',
    'features/circle/pages/station/index',
    'features/circle/pages/village/index',
    'features/circle/pages/search/index',
    'features/circle/pages/correction/index',
    'features/me/pages/me/index',
  ],
  subPackages: [{ root: 'features/me/more', pages: ['pages/complaint/index', 'pages/receipt/index', 'pages/about/index'] }],
  preloadRule: {
    'features/me/pages/me/index': { network: 'all', packages: ['features/me/more'] },
    'features/circle/pages/correction/index': { network: 'all', packages: ['features/me/more'] },
  },
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
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '只用来算您走一刻钟能到哪里，不存轨迹' } },
})
