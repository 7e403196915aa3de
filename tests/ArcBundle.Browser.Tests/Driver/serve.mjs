// What the tests do with the page of `arcanalyze serve`: commands of the driver, beside those for reports.
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';

export function serveCommands(browser, axe) {
  // Watches for errors of pages, and for requests that leave the origin that was opened.
  async function visit(request, options, work) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: request.language === 'ja' ? 'ja-JP' : 'en-GB', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const seen = { errors: [], requests: [], dialogs: 0 };
    const origin = new URL(request.address).origin;
    page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text()); });
    page.on('pageerror', error => seen.errors.push(String(error)));
    page.on('dialog', dialog => { seen.dialogs++; return dialog.dismiss(); });
    page.on('request', asked => { if (new URL(asked.url()).origin !== origin) seen.requests.push(asked.url()); });
    try {
      await page.goto(request.address, { waitUntil: 'load' });
      return { ...seen, ...await work(page, context) };
    } finally {
      await context.close();
    }
  }

  // Drops files on the page as a file manager would.
  async function drop(page, files) {
    const content = files.map(file => ({ name: basename(file), bytes: readFileSync(file).toString('base64') }));
    const transfer = await page.evaluateHandle(dropped => {
      const data = new DataTransfer();
      for (const one of dropped) data.items.add(new File([Uint8Array.from(atob(one.bytes), c => c.charCodeAt(0))], one.name));
      return data;
    }, content);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  }

  const ended = page => page.waitForSelector('p.done, p.failed');

  return {
    // Drops bundles, reads the report, analyzes again and compares.
    serveDrop: request => visit(request, {}, async page => {
      const start = page.url();
      await drop(page, request.files);
      const chosen = await page.evaluate(() => document.getElementById('files').files.length);
      await page.keyboard.press('Enter'); // dropping leaves the focus on the button
      await ended(page);
      const run = page.url();
      const verdict = await page.innerText('tbody .badge');
      await page.click('a.button');
      await page.waitForSelector('#answer');
      const report = { url: page.url(), title: await page.title(), origin: await page.evaluate(() => self.origin) };
      await page.goBack();
      await page.click('nav a');
      await page.setInputFiles('#files', request.files.slice(0, 1));
      await page.click('form button');
      await ended(page);
      const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.downloads a')]);
      await page.click('form[method=get] button');
      await page.waitForSelector('table.compare');
      return { start, run, chosen, verdict, report, saved: saved.suggestedFilename(), changes: await page.locator('table.compare td strong').count() };
    }),

    // The same without script.
    servePlain: request => visit(request, { javaScriptEnabled: false }, async page => {
      await page.setInputFiles('#files', request.files);
      await page.click('form button');
      await ended(page);
      return { verdict: await page.innerText('tbody .badge') };
    }),

    // The rules of axe and the width of every page, on screens of some widths and colour schemes.
    serveLook: async request => {
      const found = [];
      for (const [width, colorScheme] of request.screens) {
        await visit(request, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true }, async page => {
          const paths = new Set([page.url(), ...await page.evaluate(() => [...document.querySelectorAll('nav a, tbody a')].map(one => one.href))]);
          for (const path of paths) {
            await page.goto(path);
            await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
            await page.evaluate(axe);
            const rules = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
            found.push(...rules.violations.map(one => `${path}: ${one.id}: ${one.nodes[0].html.slice(0, 200)}`));
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            if (wide > 0) found.push(`${path}: ${wide} pixels too wide for ${width}`);
          }
          return {};
        });
      }
      return { found };
    },

    // A page of another port of this machine, which is of the same site, tries to use the session.
    serveAttack: request => visit(request, {}, async (page, context) => {
      const target = page.url();
      const evil = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(`<!DOCTYPE html>
        <iframe id="frame" src="${target}"></iframe><form id="form" method="post" enctype="multipart/form-data" target="frame" action="${target}analyses"><input name="files" value="x"></form>`));
      await new Promise(resolve => evil.listen(0, '127.0.0.1', resolve));
      try {
        const other = await context.newPage();
        const statuses = [];
        other.on('response', answer => { if (answer.url().startsWith(new URL(target).origin)) statuses.push(`${answer.request().method()} ${answer.status()}`); });
        await other.goto(`http://127.0.0.1:${evil.address().port}/`);
        const read = await other.evaluate(url => fetch(url, { credentials: 'include' }).then(() => 'read', () => 'refused'), target);
        const [posted] = await Promise.all([other.waitForResponse(answer => answer.request().method() === 'POST'), other.evaluate(() => { const form = document.getElementById('form'); form.removeAttribute('target'); form.submit(); })]);
        return { read, posted: posted.status(), statuses };
      } finally {
        evil.close();
      }
    }),
  };
}
