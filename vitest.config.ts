import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { findBrowser, NO_SANDBOX } from './scripts/browsers.mjs'

// Three kinds of test, one after the other: the machine's few cores are the browsers' alone when they run.
export default defineConfig({
  test: {
    projects: [
      {
        // Without our own configuration, which reads the packs to name hosts: a note with a fault fails its own test.
        plugins: [WxtVitest({ configFile: false, imports: false })],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Without WxtVitest, which puts a stand-in for the browser's API in place of the real page.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium'), args: NO_SANDBOX },
            }),
            instances: [{ browser: 'chromium' }],
          },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Real browsers on a busy machine: what fails twice fails.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
