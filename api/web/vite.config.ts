import { fileURLToPath } from "node:url";

import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** The service that `npm run dev` takes its answers from. */
const service = process.env["ZHENGMAI_SERVICE"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: true })],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../static",
    emptyOutDir: true,
    // Everything is a file of its own: the page's policy allows no data: URL but for pictures, and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // What several views have in common is one file, not a request for each part.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "parts", test: /[\\/]src[\\/](parts|words)[\\/]/ }] } },
    },
    // The engine of the network is loaded where the network is shown.
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { "/api": service, "/docs": service, "/openapi.json": service } },
});
