import { defineConfig } from 'wxt'
import { buildPack } from './scripts/pack/build-pack'

/** Fixes the extension's id (and so its database) whatever folder it is loaded from; the store refuses it. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnrLnZnKnURqxv/MJICEmFVQWr3yc2O23hBnW79aXwshNw6dTCNYsC61RoyfV3D2IUATGjxRxuVeeFtZo6zYyGrqrPzsRkgGwzTSCcsqlN8Akmk5H3ItTeOP10WSiAq09ihmrWdld4AT/IkZBVd+Ho49v+dmPrPHoaNAp8gis3on6+SGbFJnbib1rhGKGvHmYPPQbPq9pHFZdRSHthLp3TI3Xe5q0t+Af1Vox3AQPsCY7zgOViyZvhXedZ3wxR6L5pt1AXCKgrJY3xd+xdVoU74BAQfIVOrARROCxYSacY9vePwlrAQ8RlcBuuxQI+xQiokUlM2uA7E1/q0dp7tOI4QIDAQAB'

/** The demo of `npm start` may see the sample article on this machine; the zips of the stores may not. */
const isDemo = process.env.SIDELIGHT_DEMO === '1'

/** The pack of this build. In the demo the sample article on this machine is one of the outlet that it is made after. */
async function packOfBuild() {
  const built = await buildPack('packs/core')
  if (isDemo) built.pack.publishers.find(({ id }) => id === 'dailynk-en')?.hosts.push({ host: '127.0.0.1' })
  return built
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDirTemplate: isDemo ? '{{browser}}-mv{{manifestVersion}}-demo' : '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  // One stylesheet a page and readable stacks; the stores ask for sources that match.
  vite: () => ({ build: { target: 'es2023' } }),
  hooks: {
    // The hosts that are allowed at install stand in one place, the list of publishers.
    'build:manifestGenerated': async (_wxt, manifest) => {
      const { pack } = await packOfBuild()
      const hosts = pack.publishers.filter(({ access }) => access === 'install').flatMap((publisher) => publisher.hosts)
      manifest.host_permissions = [...new Set(hosts.map(({ host }) => `*://${host}/*`))].sort()
    },
    'build:publicAssets': async (_wxt, files) => {
      const { pack, lexicon } = await packOfBuild()
      files.push({ relativeDest: 'pack.json', contents: JSON.stringify(pack) })
      files.push({ relativeDest: 'lexicon.json', contents: JSON.stringify(lexicon) })
    },
  },
  manifest: ({ browser, mode }) => {
    const firefox = browser === 'firefox'
    const panelKey = { suggested_key: { default: 'Ctrl+Shift+Comma' } }
    return {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
      options_ui: { page: 'library.html#settings', open_in_tab: true },
      optional_host_permissions: ['*://*/*'],
      action: { default_title: '__MSG_open__' },
      commands: {
        [firefox ? '_execute_sidebar_action' : '_execute_action']: panelKey,
        // Without a key of its own: the four that may be suggested wait for what is used most.
        save: { description: '__MSG_save__' },
        'look-up': { description: '__MSG_lookUp__' },
        'next-term': { suggested_key: { default: 'Ctrl+Shift+Period' }, description: '__MSG_nextTerm__' },
      },
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
      },
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'sidelight@sidelight.extension',
                strict_min_version: '149.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '128', ...(mode === 'store' ? {} : { key: KEY }) }),
    }
  },
})
