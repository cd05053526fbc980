// Every file of this build, kept at the first visit. The page itself comes from the network where there is one, so that
// a new build is seen; the other files are those of this build, by the contents that its version is made from.
//
// Whatever else lies at the same address has its own: below a prefix there may be neighbours, also another Linchpin.
const OURS = `linchpin ${new URL("./", self.location).pathname} `;
const CACHE = `${OURS}__VERSION__`;
const FILES = __FILES__;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      // What the browser holds from before may be of another build.
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(OURS) && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const own = request.method === "GET" && url.origin === self.location.origin;
  if (!own || url.pathname.includes("/api/")) return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
    return;
  }
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

// The kept page where there is no network, and where a proxy stands in front of a server that does not answer.
async function page(request) {
  const answer = await fetch(request).catch(() => null);
  if (answer !== null && answer.status < 500) return answer;
  return (await caches.match("./")) ?? answer ?? Response.error();
}
