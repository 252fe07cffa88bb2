/* What the pages need of the browser: the menu of small screens, and the place of the first fault. */
document.addEventListener("DOMContentLoaded", () => {
  const menu = document.querySelector(".menu");
  if (menu) {
    const nav = document.getElementById(menu.getAttribute("aria-controls"));
    menu.addEventListener("click", () => {
      const open = menu.getAttribute("aria-expanded") !== "true";
      menu.setAttribute("aria-expanded", String(open));
      nav.classList.toggle("open", open);
    });
    document.documentElement.classList.add("scripted");
  }
  const fault = document.querySelector("main [aria-invalid=true]");
  if (fault) {
    fault.focus();
  }
});

/* Parts marked data-live are fetched anew when the server says that something happened; what somebody types stays. */
(() => {
  const EVERY = 2000;
  let stale = false;
  let busy = false;
  const from = part => part.dataset.from || location.href; // some parts are to be had without the rest of their page
  const refresh = async () => {
    if (!stale || busy || document.hidden) {
      return;
    }
    busy = true;
    stale = false;
    try {
      const parts = [...document.querySelectorAll("[data-live]")];
      for (const address of new Set(parts.map(from))) {
        const answer = await fetch(address, { credentials: "same-origin" });
        if (answer.ok && !answer.redirected) {
          const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
          parts.filter(part => from(part) === address).forEach(part => {
            const now = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
            if (now && now.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
              part.innerHTML = now.innerHTML;
            }
          });
        }
      }
    } finally {
      setTimeout(() => { busy = false; refresh(); }, EVERY);
    }
  };
  const listen = wait => {
    const socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/live");
    socket.onopen = () => document.documentElement.classList.add("live");
    socket.onmessage = () => { stale = true; refresh(); };
    socket.onclose = () => {
      document.documentElement.classList.remove("live");
      setTimeout(() => { stale = true; listen(Math.min(wait * 2, 60000)); }, wait);
    };
  };
  document.addEventListener("visibilitychange", refresh);
  document.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector("[data-live]")) {
      listen(2000);
    }
  });
})();

/* The container tree: what is inside is fetched when a part of it is opened, a hundred lines at a time. */
const tree = {
  async lines(address) {
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    const read = document.createElement("template");
    read.innerHTML = await answer.text();
    return read.content.querySelector("ul.inside");
  },
  words(place, key) {
    return place.closest(".tree").dataset[key];
  },
  async open(part) {
    const below = part.querySelector(":scope > .below");
    below.textContent = tree.words(part, "loading");
    try {
      below.replaceChildren(await tree.lines(part.dataset.inside));
    } catch {
      part.dataset.opened = "";
      below.textContent = tree.words(part, "failed");
    }
  },
  async more(link) {
    link.setAttribute("aria-busy", "true");
    try {
      const items = [...(await tree.lines(link.href)).children];
      link.parentElement.replaceWith(...items);
      items[0]?.querySelector("a, summary")?.focus();
    } catch {
      link.removeAttribute("aria-busy");
      link.textContent = tree.words(link, "failed");
    }
  }
};
document.addEventListener("toggle", (event) => {
  const part = event.target;
  if (part.open && part.dataset.inside && !part.dataset.opened) {
    part.dataset.opened = "yes";
    tree.open(part);
  }
}, true);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-more]");
  if (link?.closest(".tree")) {
    event.preventDefault();
    tree.more(link);
  }
});
