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
