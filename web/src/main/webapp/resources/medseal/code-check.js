// Checks the signature in this page's address with the maker's public keys, in the browser: the same rules as
// org.medseal.signing on the server, so that it also works where there is no connection.
"use strict";
(function () {
  const UNDECIDED = ["short", "not-signed", "cannot"];
  const place = document.getElementById("signature-here");

  function say(word, keyId, more) {
    const text = place.getAttribute("data-" + word) || word;
    place.textContent = text.replace("{0}", keyId || "").replace("{1}", more || "");
    place.className = word === "valid" ? "good" : UNDECIDED.includes(word) ? "" : "bad";
    place.dataset.status = word;
  }

  // The elements of a Digital Link: pairs behind /01/ in the path, Application Identifiers in the query.
  function elements(address) {
    const found = {};
    const path = address.pathname.split("/");
    for (let i = path.indexOf("01"); i >= 0 && i + 1 < path.length; i += 2) {
      found[path[i]] = decodeURIComponent(path[i + 1]);
    }
    for (const pair of address.search.slice(1).split("&")) {
      const equals = pair.indexOf("=");
      if (/^[0-9]{2,4}$/.test(pair.slice(0, equals))) {
        found[pair.slice(0, equals)] = decodeURIComponent(pair.slice(equals + 1).replace(/\+/g, " "));
      }
    }
    return found;
  }

  // What the maker signed: AI 01, 17, 10, 21 and 91 as an element string, GS after variable lengths.
  function message(code) {
    let text = "01" + code["01"];
    text += code["17"] ? "17" + code["17"] : "";
    text += code["10"] ? "10" + code["10"] + "\u001d" : "";
    text += code["21"] ? "21" + code["21"] + "\u001d" : "";
    return new TextEncoder().encode(text + "91" + code["91"]);
  }

  function bytes(base64url) {
    const binary = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(binary, letter => letter.charCodeAt(0));
  }

  async function product(gtin) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(gtin)));
    return btoa(String.fromCharCode(...hash.slice(0, 3))).replace(/\+/g, "-").replace(/\//g, "_");
  }

  function day(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  }

  async function check(code) {
    const keyId = code["91"];
    if (!code["01"] || !keyId || !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(keyId)) {
      return say("not-signed");
    }
    const keys = (await (await fetch(place.dataset.keys)).json()).keys;
    const key = keys.find(one => one.kid === keyId && one.crv === "Ed25519");
    const now = Date.now() / 1000;
    if (!key) {
      // four characters for the product and sixteen of a MAC, whose key is secret
      return say((code["92"] || "").length === 20 ? "short" : "unknown-key", keyId);
    }
    if (key.revoked && now >= key.revoked.revoked_at) {
      return say("retired", keyId, day(key.revoked.revoked_at));
    }
    if (now < key.nbf) {
      return say("not-yet", keyId, day(key.nbf));
    }
    if (now >= key.exp) {
      return say("out-of-date", keyId, day(key.exp));
    }
    const tail = code["92"] || "";
    if (!/^[A-Za-z0-9_-]{90}$/.test(tail)) {
      return say("malformed", keyId);
    }
    if (tail.slice(0, 4) !== await product(code["01"])) {
      return say("other-product", keyId, code["01"]);
    }
    const imported = await crypto.subtle.importKey(
      "jwk", {kty: "OKP", crv: "Ed25519", x: key.x}, {name: "Ed25519"}, false, ["verify"]);
    const fits = await crypto.subtle.verify({name: "Ed25519"}, imported, bytes(tail.slice(4)), message(code));
    return say(fits ? "valid" : "changed", keyId);
  }

  // Kept by this device and shown in place of a pack's page, which cannot be reached.
  const instead = document.getElementById("here");
  if (instead && /\/(01|00|414)\//.test(window.location.pathname)) {
    instead.hidden = false;
    document.getElementById("ask").remove();
    document.title = document.getElementById("here-title").textContent;
  }
  // A typed or scanned address of a signed code is checked here too where there is no connection.
  document.querySelectorAll(".check-form").forEach(form => form.addEventListener("submit", event => {
    if (navigator.onLine || !form.code) {
      return;
    }
    event.preventDefault();
    instead.hidden = false;
    Promise.resolve()
      .then(() => check(elements(new URL(form.code.value.trim()))))
      .catch(() => say("not-signed"));
  }));

  if (place && !(instead && instead.hidden)) {
    Promise.resolve()
      .then(() => check(elements(window.location)))
      .catch(() => say("cannot"));
  }
  if (place) {
    if ("serviceWorker" in navigator) {
      navigator.serviceWorker.register(place.dataset.worker, {scope: place.dataset.scope}).catch(() => {});
    }
  }
})();
