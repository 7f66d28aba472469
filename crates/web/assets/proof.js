// The proof that a browser is at work, where the desk asks for one: a number with which the SHA-256 (FIPS 180-4) of the
// form's challenge begins with so many zero bits. It is found in a worker while the resident writes. Without it the form
// can be sent all the same, and is confirmed by mail.
"use strict";

// The 64 constants and the first state are the fractional parts of roots of the first primes.
function constants() {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  return { k: primes.map((prime) => fraction(Math.cbrt(prime))), h: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))) };
}

// The first 32 bits of the digest of an ASCII text of at most 55 characters: they fit in one block.
function firstWord(text, { k, h }, words) {
  words.fill(0);
  for (let i = 0; i < text.length; i += 1) words[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
  words[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
  words[15] = text.length * 8;
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15];
    const y = words[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, last] = h;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (last + s1 + ((e & f) ^ (~e & g)) + k[i] + words[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    last = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  return (a + h[0]) >>> 0;
}

function find(challenge, bits) {
  const known = constants();
  const words = new Int32Array(64);
  for (let number = 0; ; number += 1) {
    if (firstWord(`${challenge}:${number}`, known, words) >>> (32 - bits) === 0) return number;
  }
}

if (typeof document === "undefined") {
  addEventListener("message", (event) => postMessage(find(event.data.challenge, event.data.bits)));
} else {
  const form = document.querySelector("form[data-challenge]");
  const proof = form?.querySelector("[name=proof]");
  if (proof && !proof.value && "Worker" in window) {
    const worker = new Worker(document.currentScript.src);
    const told = document.getElementById("proof-told");
    let held = false;
    let by;
    let over = false;
    const release = () => {
      if (over) return;
      over = true;
      worker.terminate();
      form.removeEventListener("submit", hold);
      if (held) form.requestSubmit(by);
    };
    const hold = (event) => {
      // Shown in another language, it is not sent yet.
      if (event.submitter?.name === "another-language") return;
      by = event.submitter;
      event.preventDefault();
      if (held) return;
      held = true;
      told.textContent = told.dataset.wait;
      // Longer than this nobody waits: the mail does it then.
      setTimeout(release, 20000);
    };
    form.addEventListener("submit", hold);
    worker.addEventListener("message", (event) => { proof.value = event.data; release(); });
    worker.addEventListener("error", release);
    worker.postMessage({ challenge: form.dataset.challenge, bits: Number(form.dataset.bits) });
  }
}
