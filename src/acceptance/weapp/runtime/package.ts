import type { template } from 'glass-easel'
import type { PackedApp } from '../pack/pack'
import { phone } from './phone-state'
import { wordsOf } from './call'

declare global {
  interface Window {
    __weappPackage: PackedApp
    __weappTemplates: Record<string, NonNullable<template.ComponentTemplate['content']>>
  }
}

export const packed = window.__weappPackage
export const templates = window.__weappTemplates
export const tabs = packed.app.tabBar?.list ?? []
export const isTab = (route: string): boolean => tabs.some(({ pagePath }) => pagePath === route)

/** The app's own tab bar, put on every tab page; null where WeChat draws the bar, or none. */
export const customTabBar: string | null = packed.app.tabBar?.custom === true && 'custom-tab-bar/index' in packed.configs ? 'custom-tab-bar/index' : null

/** Root of the subpackage a file lies in, `` for the main package. */
export function subpackageOf(file: string): string {
  const parts = packed.app.subPackages ?? packed.app.subpackages ?? []
  return parts.map(({ root }) => root.replace(/\/$/, '')).find((root) => file.startsWith(`${root}/`)) ?? ''
}

/** A setting of a page's window; `@name` stands for the theme's value. */
export function windowSetting(route: string, name: string): string {
  const value = wordsOf(packed.configs[route]?.[name] ?? packed.app.window?.[name])
  return value.startsWith('@') ? packed.theme?.[phone().theme][value.slice(1)] ?? '' : value
}

/** `../../x` as seen from a file of the package. */
export const resolvePath = (path: string, from: string): string => new URL(path, `http://package/${from}`).pathname.slice(1)

/** A picture named by the app. Files of the package are served below /package. */
export function pictureUrl(source: string, from = ''): string {
  if (source === '' || /^(https?:|data:|blob:|\/\/)/.test(source)) return source
  return `/package/${source.startsWith('/') ? source.slice(1) : resolvePath(source, from)}`
}
