// Bundles the theme's scripts and styles and its sprite of icons into wwwroot/vendor. Run by the project's build.
import { readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { build } from "esbuild";

const out = "wwwroot/vendor";

async function sprite() {
  const names = (await readFile("icons.txt", "utf8")).split(/\s+/).filter(Boolean);
  const symbols = await Promise.all(names.map(async (name) => {
    const svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
    const shapes = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>/, "").replace("</svg>", "").replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  }));
  await writeFile(`${out}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([
  build({
    entryPoints: { admin: "scripts/admin.js" },
    outdir: out,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "linked",
    chunkNames: "[name]-[hash]",
    logLevel: "warning",
  }),
  build({
    entryPoints: { admin: "styles/admin.css" },
    outdir: out,
    bundle: true,
    minify: true,
    // Nothing is rewritten for older browsers: the theme stands on light-dark() and nesting as they are.
    target: "esnext",
    logLevel: "warning",
  }),
  sprite(),
]);
