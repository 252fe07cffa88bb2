// Keeps the page that checks signed codes, what it needs and the maker's public keys, for times without a connection.
// Of the packs that were looked at it keeps nothing.
"use strict";
const KEPT = "code-check-1";
const PAGE = "code-check";
const KEYS = ".well-known/jwks.json";

async function keep() {
  const cache = await caches.open(KEPT);
  const page = await fetch(PAGE, {cache: "reload"});
  const text = await page.clone().text();
  await cache.put(PAGE, page);
  const parts = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(found => found[1].replace(/&amp;/g, "&"));
  await cache.addAll([KEYS, ...parts]);
}

async function answer(request) {
  try {
    const response = await fetch(request);
    if (response.ok && new URL(request.url).pathname.endsWith(KEYS)) {
      const cache = await caches.open(KEPT);
      await cache.put(KEYS, response.clone());
    }
    return response;
  } catch (noConnection) {
    const kept = await caches.match(request.mode === "navigate" ? PAGE : request, {ignoreVary: true});
    if (kept) {
      return kept;
    }
    throw noConnection;
  }
}

self.addEventListener("install", event => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  if (event.request.method === "GET" && new URL(event.request.url).origin === self.location.origin) {
    event.respondWith(answer(event.request));
  }
});
