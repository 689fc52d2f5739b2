import { chromium, type Browser } from 'playwright-core';

/**
 * Starts the Chromium of the package, with the system libraries that it brings along: a machine with Node alone will do.
 *
 * Its own arguments would end the browser with the first context; and it unpacks its libraries only where it believes
 * that it runs on Lambda, which it reads from the environment when it is loaded.
 */
export async function openBrowser(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-background-networking',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
}
