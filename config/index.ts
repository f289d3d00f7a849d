import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { apiBase } from './api-base.cjs'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'
const production = process.env.NODE_ENV === 'production'

type Project = IProjectConfig<'webpack5'>

const { base: apiAddress } = apiBase(target, production, process.env)
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }

/** Taro's own cache option names a file that only exists when the source root is src/. */
function persistentCache(chain: { cache(options: unknown): void }) {
  chain.cache({
    type: 'filesystem',
    name: `${target}-${process.env.NODE_ENV ?? 'development'}`,
    cacheDirectory: path.join(root, 'node_modules/.cache/taro'),
    // Values taken from the environment are no build dependencies: without them here a change gives a stale bundle.
    version: JSON.stringify([apiAddress, version, process.env.WECHAT_SPEECH_PLUGIN ?? '', Object.entries(process.env).filter(([key]) => key.startsWith('TARO_APP_')).sort()]),
    buildDependencies: { config: [__filename, path.join(root, 'src/client/app.config.ts'), path.join(root, '.babelrc.js')] },
  })
}

/** Taro's templates leave out every aria attribute of WeChat's components unless they are named here. */
const aria = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '' }
const outsideSourceRoot = [path.join(root, 'src/domain'), path.join(root, 'src/contract')]

const shared: Project = {
  projectName: 'linyi-yikezhong',
  date: '2026-11-22',
  // A px is a CSS px on every screen: targets stay 44 px on narrow phones, text follows the reader's setting, not the screen's width.
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src/client',
  outputRoot: `dist/${target}`,
  plugins: [['@tarojs/plugin-inject', { components: { View: aria, Text: aria, Input: aria, Textarea: aria, ScrollView: aria } }]],
  alias: { '@': path.join(root, 'src') },
  defineConstants: { API_BASE: JSON.stringify(apiAddress), APP_VERSION: JSON.stringify(version), SPEECH_PLUGIN: JSON.stringify(Boolean(process.env.WECHAT_SPEECH_PLUGIN)) },
  // WeChat's map takes its marker pictures from files of the package.
  copy: { patterns: target === 'weapp' ? [{ from: 'src/client/assets/markers/', to: 'dist/weapp/assets/markers/' }] : [], options: {} },
  framework: 'react',
  logger: { quiet: true, stats: false },
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
}

const mini: NonNullable<Project['mini']> = {
  compile: { include: outsideSourceRoot },
  webpackChain: (chain) => persistentCache(chain),
  imageUrlLoaderOption: { limit: 1 },
  postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
}

const h5: NonNullable<Project['h5']> = {
  compile: { include: outsideSourceRoot },
  useHtmlComponents: true,
  webpackChain: (chain) => {
    persistentCache(chain)
    chain.merge({
      optimization: {
        splitChunks: {
          cacheGroups: {
            shared: { name: 'shared', test: /[\\/]node_modules[\\/](?!leaflet[\\/])/, chunks: 'all', minChunks: 2, priority: 30, enforce: true },
          },
        },
      },
    })
    chain.performance.hints(false)
  },
  publicPath: '/',
  staticDirectory: 'static',
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
  miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[chunkhash:8].css' },
  router: {
    mode: 'browser',
    customRoutes: {
      '/features/circle/pages/home/index': '/',
      '/features/circle/pages/nearby/index': '/nearby',
      '/features/circle/pages/list/index': '/list',
      '/features/circle/pages/gaps/index': '/gaps',
      '/features/circle/pages/station/index': '/station',
      '/features/circle/pages/village/index': '/village',
      '/features/circle/pages/search/index': '/search',
      '/features/circle/pages/correction/index': '/correction',
      '/features/me/pages/me/index': '/me',
      '/features/me/more/pages/complaint/index': '/complaint',
      '/features/me/more/pages/receipt/index': '/receipt',
      '/features/me/more/pages/about/index': '/about',
    },
  },
  postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  devServer: { port: 10086, open: false, proxy: [{ context: ['/api'], target: 'http://127.0.0.1:3000', changeOrigin: true }] },
}

export default defineConfig<'webpack5'>(async () => ({ ...shared, mini, h5 }))
