// The work itself: for each piece a number so that SHA-256 over "id:piece:number" begins with so many zero bits. Written out here, as the browser's own
// SHA-256 is there only on https, and a promise for each of a hundred thousand hashes costs more than the hash.
"use strict";

const K = new Int32Array(64);
const H = new Int32Array(8);
(() => {
  // The fractional parts of the cube and square roots of the first primes (FIPS 180-4).
  const part = x => ((x - Math.floor(x)) * 4294967296) | 0;
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    if (found < 8) H[found] = part(Math.sqrt(n));
    K[found++] = part(Math.cbrt(n));
  }
})();

const W = new Int32Array(64);

// The first word of the hash of one block, whose words stand in W: no more than 32 bits are ever asked for.
function firstWord() {
  for (let t = 16; t < 64; t++) {
    const x = W[t - 15], y = W[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = (W[t - 16] + s0 + W[t - 7] + s1) | 0;
  }
  let a = H[0], b = H[1], c = H[2], d = H[3], e = H[4], f = H[5], g = H[6], h = H[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + W[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  return (a + H[0]) | 0;
}

function find(prefix, bits) {
  const block = new Uint8Array(64), words = new DataView(block.buffer);
  for (let i = 0; i < prefix.length; i++) block[i] = prefix.charCodeAt(i);
  for (let number = 0; ; number++) {
    const digits = String(number), end = prefix.length + digits.length;
    for (let i = 0; i < digits.length; i++) block[prefix.length + i] = digits.charCodeAt(i);
    block[end] = 0x80;
    words.setUint32(60, end * 8);
    for (let t = 0; t < 16; t++) W[t] = words.getInt32(t * 4);
    if (Math.clz32(firstWord()) >= bits) return digits;
  }
}

onmessage = ({ data: { id, bits } }) => {
  const numbers = [];
  for (let piece = 0; piece < 8; piece++) numbers.push(find(`${id}:${piece}:`, bits));
  postMessage(numbers.join("."));
};
