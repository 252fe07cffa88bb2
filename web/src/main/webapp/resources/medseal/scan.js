// Boxes for codes (data-scan): what scanners that type like a keyboard do beyond letters, and the camera.
"use strict";
(() => {
  const GS = "\u241d"; // the picture of the separator: an input shows it, and the server reads it
  const FAST = 45; // milliseconds between two keys; nobody types so
  const SCANNED = 6; // so many keys that fast, one after the other, are a scanner's
  const rhythm = {last: 0, fast: 0};

  function put(box, text) {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function send(box) {
    if (box.value.trim()) {
      box.form.requestSubmit();
    }
  }

  function fast(event) {
    rhythm.fast = event.timeStamp - rhythm.last < FAST ? rhythm.fast + 1 : 0;
    rhythm.last = event.timeStamp;
    return rhythm.fast >= SCANNED;
  }

  // Alt held, digits of the keypad, Alt released: the character with that number. Some systems make the character
  // themselves then; it must not come twice.
  const alt = {digits: "", made: "", at: 0};

  function altDigit(event) {
    const digit = /^(?:Numpad|Digit)([0-9])$/.exec(event.code || "");
    if (!event.altKey || event.ctrlKey || !digit) {
      return false;
    }
    alt.digits += digit[1];
    return true;
  }

  function altReleased(box, event) {
    if (event.key !== "Alt" || !alt.digits) {
      return;
    }
    const number = Number(alt.digits);
    alt.digits = "";
    if (number === 13 || number === 10) {
      send(box);
    } else if (number === 29 || number >= 32 && number < 127) {
      alt.made = number === 29 ? GS : String.fromCharCode(number);
      put(box, alt.made);
      alt.at = event.timeStamp;
    }
    event.preventDefault();
  }

  function madeTwice(event) {
    const same = event.data === alt.made || alt.made === GS && (event.data === "\u001d" || event.data === "\u2194");
    if (event.inputType === "insertText" && same && alt.made && event.timeStamp - alt.at < 60) {
      event.preventDefault();
      alt.made = "";
    }
  }

  function key(box, event) {
    const quick = fast(event);
    const control = event.ctrlKey && !event.altKey && !event.metaKey;
    if (altDigit(event)) {
      event.preventDefault();
    } else if (event.key === "F8" || control && (event.key === "]" || event.code === "BracketRight") || event.key === "\u001d") {
      event.preventDefault();
      put(box, GS);
    } else if (quick && (event.key === "Tab" || control && /^[jm]$/i.test(event.key))) {
      // the end of a scan, in the way of scanners that do not press Enter
      event.preventDefault();
      send(box);
    }
  }

  function listen(box) {
    box.addEventListener("keydown", event => key(box, event));
    box.addEventListener("keyup", event => altReleased(box, event));
    box.addEventListener("beforeinput", madeTwice);
    box.addEventListener("paste", event => {
      const text = event.clipboardData && event.clipboardData.getData("text");
      if (text && text.includes("\u001d")) {
        event.preventDefault();
        put(box, text.replace(/\u001d/g, GS));
      }
    });
  }

  // A scan while no field has the focus goes to the page's box.
  const loose = {text: ""};

  function looseKey(event) {
    const target = event.target;
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
      loose.text = "";
      return;
    }
    const quick = fast(event);
    if (rhythm.fast === 0) {
      loose.text = "";
    }
    if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      loose.text += event.key;
    } else if (event.key === "F8" || event.ctrlKey && (event.key === "]" || event.code === "BracketRight")) {
      event.preventDefault();
      loose.text += GS;
    } else if ((event.key === "Enter" || event.key === "Tab") && quick && loose.text.length > SCANNED) {
      event.preventDefault();
      const box = document.querySelector("[data-scan=main]") || document.querySelector("[data-scan]");
      box.value = loose.text;
      loose.text = "";
      send(box);
    }
  }

  // ---- the camera

  function loaded(address, nonce) {
    if (window.ZXing) {
      return Promise.resolve();
    }
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.nonce = nonce;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function reader() {
    const hints = new Map();
    const formats = ZXing.BarcodeFormat;
    hints.set(ZXing.DecodeHintType.POSSIBLE_FORMATS,
      [formats.DATA_MATRIX, formats.QR_CODE, formats.CODE_128, formats.EAN_13, formats.EAN_8, formats.ITF]);
    hints.set(ZXing.DecodeHintType.ASSUME_GS1, true);
    hints.set(ZXing.DecodeHintType.TRY_HARDER, true);
    const read = new ZXing.MultiFormatReader();
    read.setHints(hints);
    return read;
  }

  // A piece of the picture, as large as asked: the whole one first, then its middle, in which people hold the code.
  function piece(video, canvas, part) {
    const width = video.videoWidth * part;
    const height = video.videoHeight * part;
    const scale = Math.min(1, 900 / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d", {willReadFrequently: true}).drawImage(
      video, (video.videoWidth - width) / 2, (video.videoHeight - height) / 2, width, height, 0, 0, canvas.width, canvas.height);
    const light = new ZXing.HTMLCanvasElementLuminanceSource(canvas);
    return [ZXing.HybridBinarizer, ZXing.GlobalHistogramBinarizer].map(way => new ZXing.BinaryBitmap(new way(light)));
  }

  function decoded(read, video, canvas, turn) {
    for (const bits of piece(video, canvas, turn % 2 ? 0.5 : 1)) {
      try {
        return read.decodeWithState(bits).getText();
      } catch (nothingThere) {
        read.reset();
      }
    }
    return null;
  }

  // FNC1 in front, or its identifier, says that it is GS1 data: the server recognises it by the elements.
  function asTyped(text) {
    return text.replace(/^\u001d/, "").replace(/\u001d/g, GS);
  }

  function dialog(words) {
    const box = document.createElement("dialog");
    box.className = "camera-view";
    const title = document.createElement("h2");
    title.id = "camera-title";
    title.textContent = words.title;
    box.setAttribute("aria-labelledby", title.id);
    const video = document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    const hint = document.createElement("p");
    hint.setAttribute("role", "status");
    hint.textContent = words.wait;
    const stop = document.createElement("button");
    stop.type = "button";
    stop.textContent = words.stop;
    stop.addEventListener("click", () => box.close());
    box.append(title, video, hint, stop);
    document.body.append(box);
    return {box, video, hint};
  }

  async function look(button) {
    const words = button.dataset;
    const view = dialog(words);
    const target = document.getElementById(words.camera);
    let stream = null;
    view.box.addEventListener("close", () => {
      (stream ? stream.getTracks() : []).forEach(track => track.stop());
      stream = null;
      view.box.remove();
      button.focus();
    });
    view.box.showModal();
    try {
      const opened = await navigator.mediaDevices.getUserMedia(
        {audio: false, video: {facingMode: "environment", width: {ideal: 1280}, height: {ideal: 720}}});
      if (!view.box.open) {
        opened.getTracks().forEach(track => track.stop());
        return;
      }
      stream = opened;
      view.video.srcObject = opened;
      await Promise.all([view.video.play(), loaded(words.decoder, document.querySelector("script[nonce]")?.nonce || "")]);
      view.hint.textContent = words.hint;
    } catch (refused) {
      view.hint.textContent = words.refused;
      return;
    }
    const read = reader();
    const canvas = document.createElement("canvas");
    for (let turn = 0; view.box.open; turn++) {
      const text = view.video.videoWidth ? decoded(read, view.video, canvas, turn) : null;
      if (text) {
        target.value = asTyped(text);
        view.box.close();
        send(target);
        return;
      }
      await new Promise(next => setTimeout(next, 80));
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-scan]").forEach(listen);
    document.addEventListener("keydown", looseKey);
    // The page that is for codes waits for one.
    const main = document.querySelector('[data-scan="main"]');
    if (main && !main.value && document.activeElement === document.body) {
      main.focus({ preventScroll: true });
    }
    if (navigator.mediaDevices && navigator.mediaDevices.getUserMedia) {
      document.querySelectorAll("[data-camera]").forEach(button => {
        button.hidden = false;
        button.addEventListener("click", () => look(button));
      });
    }
  });
})();
