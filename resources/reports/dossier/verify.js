// Verifies a dossier from its files alone: no program, no network. `dossier.verify` is pure; the page is at the end.
"use strict";

const dossier = (() => {
  const ROUND = new Int32Array(64);
  const START = new Int32Array(8);

  // The constants of SHA-256 (FIPS 180-4): fractional parts of the roots of the first primes.
  (() => {
    const fraction = (number) => Math.floor((number - Math.floor(number)) * 2 ** 32);
    for (let found = 0, candidate = 2; found < 64; candidate++) {
      let prime = true;
      for (let divisor = 2; divisor * divisor <= candidate; divisor++) prime = prime && candidate % divisor !== 0;
      if (!prime) continue;
      if (found < 8) START[found] = fraction(Math.sqrt(candidate));
      ROUND[found++] = fraction(Math.cbrt(candidate));
    }
  })();

  class Sha256 {
    constructor() {
      this.state = START.slice();
      this.words = new Int32Array(64);
      this.block = new Uint8Array(64);
      this.waiting = 0;
      this.length = 0;
    }

    update(bytes) {
      this.length += bytes.length;
      let at = 0;
      if (this.waiting) {
        at = Math.min(64 - this.waiting, bytes.length);
        this.block.set(bytes.subarray(0, at), this.waiting);
        this.waiting += at;
        if (this.waiting < 64) return this;
        this.mix(this.block, 0);
      }
      for (; at + 64 <= bytes.length; at += 64) this.mix(bytes, at);
      this.waiting = bytes.length - at;
      this.block.set(bytes.subarray(at));
      return this;
    }

    hex() {
      const bits = this.length * 8;
      const padding = new Uint8Array(72 - ((this.length + 8) % 64));
      padding[0] = 0x80;
      const end = new DataView(padding.buffer, padding.length - 8);
      end.setUint32(0, Math.floor(bits / 2 ** 32));
      end.setUint32(4, bits >>> 0);
      this.update(padding);
      return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    }

    mix(bytes, from) {
      const w = this.words;
      const turn = (word, by) => (word >>> by) | (word << (32 - by));
      for (let i = 0; i < 16; i++) {
        const at = from + i * 4;
        w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
      }
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15];
        const y = w[i - 2];
        const small0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
        const small1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
        w[i] = (w[i - 16] + small0 + w[i - 7] + small1) | 0;
      }
      let [a, b, c, d, e, f, g, h] = this.state;
      for (let i = 0; i < 64; i++) {
        const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const one = (h + big1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
        const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => {
        this.state[i] += word;
      });
    }
  }

  const encoder = new TextEncoder();
  const CHUNK = 4 * 1024 * 1024;

  async function digest(file) {
    const hash = new Sha256();
    for (let at = 0; at < file.size; at += CHUNK) {
      hash.update(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()));
    }
    return hash.hex();
  }

  // One line of JSON as the program hashed it: ", " between the values.
  const line = (values) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;

  function entryHash(values, digests) {
    const hash = new Sha256().update(encoder.encode(line(values)));
    for (const one of digests) hash.update(encoder.encode(one));
    return hash.hex();
  }

  const gap = (first, last) => (first === last ? `entry ${first} is missing` : `entries ${first} to ${last} are missing`);

  // Goes through the log; returns what is off, each in a sentence, and how much was proven.
  function verifyLog(log, sealed) {
    const faults = [];
    const place = Object.fromEntries(log.fields.map((name, at) => [name, at]));
    let previous = "0".repeat(64);
    let last = 0;
    let proven = 0;
    for (const entry of log.entries) {
      const id = entry.withheld ? entry.id : entry.values[place.id];
      const before = entry.withheld ? entry.previous : entry.values[place.previous];
      if (id !== last + 1) {
        faults.push(id > last + 1 ? gap(last + 1, id - 1) : `entry ${id} stands in the wrong place`);
      } else if (before !== previous) {
        faults.push(`entry ${id} does not follow from the one before it`);
      }
      if (!entry.withheld) {
        if (entryHash(entry.values, entry.digests) === entry.hash) proven++;
        else faults.push(`entry ${id} was changed after it was written`);
      }
      if (id === sealed.entries + 1) faults.push(`entry ${id} was added after the sealed end`);
      previous = entry.hash;
      last = id;
    }
    if (last < sealed.entries) {
      faults.push(gap(last + 1, sealed.entries));
    } else if (last === sealed.entries && sealed.entries && previous !== sealed.head) {
      faults.push("the newest entry is not the sealed one");
    }
    return { entries: log.entries.length, proven, head: previous, faults };
  }

  // files: Map of name in the dossier to a file or blob. Returns everything that is to be said about them.
  async function verify(files, tell = () => {}) {
    if (!files.has("manifest.json")) {
      return { error: "There is no manifest.json among these files. Choose the whole folder of the dossier." };
    }
    const seal = await digest(files.get("manifest.json"));
    let manifest;
    try {
      manifest = JSON.parse(await files.get("manifest.json").text());
      if (manifest.format !== "factcheck-dossier" || !Array.isArray(manifest.files)) throw new Error("another format");
    } catch {
      return { error: "manifest.json cannot be read as the manifest of a dossier: it was changed.", seal };
    }
    const results = [];
    const sealed = files.has("seal.txt") ? (await files.get("seal.txt").text()).slice(0, 64) : null;
    const manifestState = sealed === null || sealed === seal ? "whole" : "changed";
    results.push({ name: "manifest.json", state: manifestState, expected: sealed, found: seal });
    results.push({ name: "seal.txt", state: sealed === null ? "missing" : manifestState });
    const known = new Set(["manifest.json", "seal.txt"]);
    for (const [at, one] of manifest.files.entries()) {
      known.add(one.name);
      tell(at, manifest.files.length, one.name);
      if (!files.has(one.name)) {
        results.push({ name: one.name, state: "missing", expected: one.sha256 });
        continue;
      }
      const found = await digest(files.get(one.name));
      results.push({ name: one.name, state: found === one.sha256 ? "whole" : "changed", expected: one.sha256, found });
    }
    for (const name of files.keys()) if (!known.has(name)) results.push({ name, state: "unexpected" });
    let log = { entries: 0, proven: 0, head: "", faults: ["there is no log.json to look into"] };
    if (files.has("log.json")) {
      try {
        log = verifyLog(JSON.parse(await files.get("log.json").text()), manifest.log);
      } catch {
        log.faults = ["log.json cannot be read as a log: it was changed"];
      }
    }
    const whole = results.every((one) => one.state === "whole") && log.faults.length === 0;
    return { seal, manifest, files: results, log, whole };
  }

  // Names as the manifest has them: from the folder that holds manifest.json downward. found: pairs of path and file.
  function named(found) {
    const paths = found.map(([path]) => path).filter((path) => path === "manifest.json" || path.endsWith("/manifest.json"));
    paths.sort((one, other) => one.split("/").length - other.split("/").length);
    const base = paths.length ? paths[0].slice(0, -"manifest.json".length) : "";
    return new Map(
      found.filter(([path]) => path.startsWith(base)).map(([path, file]) => [path.slice(base.length).normalize("NFC"), file]),
    );
  }

  return { Sha256, digest, entryHash, verifyLog, verify, named };
})();

if (typeof document !== "undefined") {
  const byId = (id) => document.getElementById(id);
  const WORDS = { whole: "whole", changed: "changed", missing: "missing", unexpected: "not in the manifest" };
  let seal = "";

  const element = (tag, words, kind = "") => {
    const made = document.createElement(tag);
    made.textContent = words;
    if (kind) made.className = kind;
    return made;
  };

  const counted = (number, one, many = `${one}s`) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

  const compare = () => {
    const noted = byId("noted").value.replace(/\s/g, "").toLowerCase();
    const same = noted === seal;
    byId("compared").textContent = !noted || !seal ? "" : same ? "The same seal." : "Another seal: this is not the dossier it was noted for.";
    byId("compared").className = !noted || !seal ? "" : same ? "good" : "bad";
  };

  const show = (result) => {
    byId("result").hidden = false;
    seal = result.seal || "";
    byId("seal").textContent = seal;
    byId("files").replaceChildren();
    byId("log").replaceChildren();
    byId("details").hidden = Boolean(result.error);
    if (result.error) {
      byId("verdict").replaceChildren(element("p", result.error, "bad"));
      return;
    }
    const off = result.files.filter((one) => one.state !== "whole");
    const whole = `Whole: ${counted(result.files.length, "file")} as sealed, and every entry of the log follows from the one before.`;
    const words = off.map((one) => `${one.name}: ${WORDS[one.state]}`).concat(result.log.faults.map((fault) => `log: ${fault}`));
    byId("verdict").replaceChildren(
      element("p", result.whole ? whole : "Not as it was sealed.", result.whole ? "good" : "bad"),
      ...words.map((one) => element("p", one)),
    );
    byId("about").textContent = `Case “${result.manifest.case}”, as of ${result.manifest.changed_at}, written for: ${result.manifest.preset}. ${result.manifest.program}.`;
    for (const one of result.files) {
      const row = document.createElement("tr");
      const name = element("th", one.name);
      name.scope = "row";
      row.append(name, element("td", WORDS[one.state], one.state === "whole" ? "good" : "bad"));
      const hash = document.createElement("td");
      hash.append(element("code", one.found || one.expected || ""));
      row.append(hash);
      byId("files").append(row);
    }
    const withheld = result.log.entries - result.log.proven;
    const lines = result.log.faults.length
      ? result.log.faults
      : [`${counted(result.log.proven, "entry", "entries")} proven word for word${withheld ? `, ${counted(withheld, "entry", "entries")} withheld and chained by hash` : ""}.`];
    byId("log").replaceChildren(
      ...lines.map((one) => element("p", one, result.log.faults.length ? "bad" : "good")),
      element("p", "Hash of the newest entry:"),
      element("code", result.log.head),
    );
    compare();
  };

  const run = async (found) => {
    byId("progress").textContent = "Reading…";
    try {
      show(await dossier.verify(dossier.named(found), (done, total, name) => {
        byId("progress").textContent = `${done} of ${total}: ${name}`;
      }));
      byId("progress").textContent = "";
      byId("verdict").focus();
    } catch (error) {
      byId("progress").textContent = `The files cannot be read (${error.message}). Unpack the dossier first, then choose its folder.`;
    }
  };

  const fileOf = (entry) => new Promise((resolve, reject) => entry.file(resolve, reject));
  const listOf = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

  const walk = async (entry, path, found) => {
    if (entry.isFile) {
      found.push([path, await fileOf(entry)]);
      return;
    }
    const reader = entry.createReader();
    for (let batch = await listOf(reader); batch.length; batch = await listOf(reader)) {
      for (const one of batch) await walk(one, `${path}/${one.name}`, found);
    }
  };

  byId("folder").addEventListener("change", (event) => {
    run([...event.target.files].map((file) => [file.webkitRelativePath || file.name, file]));
  });
  byId("noted").addEventListener("input", compare);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("over"));
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const found = [];
    for (const entry of entries) await walk(entry, entry.name, found);
    await run(found);
  });
}
