import type { RequestListener } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, visit, type Visit } from '../../e2e/support/browser.ts';
import { listen, passTo, type HostServer } from './server.ts';

/** Where hosts are driven. */
export interface Stage {
  /** Folder in which every host stands, installed and built. */
  readonly hosts: string;
  /** Address of the example's API. */
  readonly api: string;
  /** Serves pages, and the example's API beside them at `/api`. */
  readonly serve: (pages: RequestListener) => Promise<HostServer>;
  /** Opens a blank page of somebody who was never here. */
  readonly visit: (viewport?: { readonly width: number; readonly height: number }) => Promise<Visit>;
  /** Ends something with the tests of the file. */
  readonly keep: <Kept extends { close(): Promise<void> }>(kept: Kept) => Kept;
}

/** A browser and servers for the tests of one file, which end with them. Call it at the top of the file. */
export function setStage(): Stage {
  const [hosts, api] = [inject('hosts'), inject('api')];
  const kept: { close(): Promise<void> }[] = [];
  let browser: Browser;
  const keep: Stage['keep'] = (one) => {
    kept.push(one);
    return one;
  };
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(kept.map((one) => one.close()));
  });
  const toApi = passTo({ address: api });
  return {
    hosts,
    api,
    keep,
    visit: (viewport) => visit(browser, viewport),
    serve: async (pages) =>
      keep(
        await listen((request, response) =>
          request.url?.startsWith('/api/') === true ? toApi(request, response) : pages(request, response),
        ),
      ),
  };
}
