/** Headless Chromium from npm alone, for tests and for pictures. */
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
/** Where the Chromium of the package looks for fonts; it knows none of the system's. */
const fontFolder = () => join(tmpdir(), 'fonts');
/** `FONTS` names a folder of TTF or OTF files, needed only where Chinese has to be seen. */
async function addFonts(folder) {
    await mkdir(fontFolder(), { recursive: true });
    for (const name of await readdir(folder, { recursive: true }))
        if (/\.(?:ttf|otf|ttc)$/.test(name))
            await symlink(join(folder, name), join(fontFolder(), name.replaceAll('/', '-'))).catch((error) => {
                if (error.code !== 'EEXIST')
                    throw error;
            });
}
/** The package brings its own shared libraries when it believes to be in a function service; `CHROMIUM` names another binary. */
export async function openBrowser() {
    const own = process.env['CHROMIUM'];
    if (own)
        return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    const executablePath = await chromium.executablePath();
    if (process.env['FONTS'])
        await addFonts(process.env['FONTS']);
    // The rules between sites are part of what is tested.
    const args = chromium.args.filter((flag) => flag !== '--disable-web-security' && flag !== '--single-process');
    return playwright.launch({ executablePath, args, headless: true });
}
/** A small phone and an office window. */
export const phone = {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
};
export const desktop = { viewport: { width: 1000, height: 760 }, locale: 'zh-CN' };
//# sourceMappingURL=browser.js.map