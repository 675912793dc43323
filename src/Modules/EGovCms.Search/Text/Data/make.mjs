// Makes words.br, pinyin.br and simplified.txt anew from the packages named in README.md: npm install them in a folder, then
// `node make.mjs <that folder>/node_modules`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const packages = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const ideographs = /^[\u3400-\u9fff]+$/;
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const write = (name, lines) => writeFileSync(join(here, name), brotliCompressSync(lines.join('\n') + '\n', { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }));

const pairs = (await import(pathToFileURL(join(packages, 'opencc-js/dist/esm-lib/dict/TSCharacters.js')))).default.split('|')
  .map(pair => pair.split(' ')).filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to).sort((a, b) => byCode(a[0], b[0]));
const simplified = new Map(pairs);
writeFileSync(join(here, 'simplified.txt'), pairs.map(pair => pair.join('')).join('\n') + '\n');

// A word with a traditional character never comes up: texts are simplified before they are cut into words.
const words = new Map();
for (const line of readFileSync(join(packages, '@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
  const [word, frequency] = line.split(' ');
  if (word && ideographs.test(word) && ![...word].some(character => simplified.has(character)))
    words.set(word, Number(frequency));
}
write('words.br', [...words].sort((a, b) => byCode(a[0], b[0])).map(([word, frequency]) => `${word} ${frequency}`));

// The sounds of characters by sound, then the words in which a character sounds otherwise than it mostly does.
const plain = sound => sound.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC').replaceAll('ü', 'v').replaceAll('ê', 'e');
const folder = join(packages, 'pinyin-pro/dist/esm/data');
const tables = readdirSync(folder).filter(name => /^dict[1-5]\.mjs$/.test(name)).sort().map(name => {
  const source = readFileSync(join(folder, name), 'utf8');
  const start = source.search(/^const \w+ = \{/m);
  return Function('return ' + source.slice(source.indexOf('{', start), source.indexOf('\n};', start) + 2))();
});
const sounds = new Map();
for (const [sound, characters] of Object.entries(tables[0]))
  for (const character of characters)
    sounds.set(character, plain(sound.split(' ')[0]));
const bySound = new Map();
for (const [character, sound] of sounds)
  if (character.length === 1 && ideographs.test(character) && !simplified.has(character) && /^[a-z]+$/.test(sound))
    bySound.set(sound, (bySound.get(sound) ?? '') + character);
const lines = [...bySound].sort((a, b) => byCode(a[0], b[0])).map(([sound, characters]) => `${sound} ${characters}`);
for (const table of tables.slice(1))
  for (const [word, spoken] of Object.entries(table)) {
    const said = plain(spoken).split(' ');
    if (ideographs.test(word) && said.length === word.length && said.some((sound, at) => sound !== sounds.get(word[at])))
      lines.push(`${word} ${said.join(' ')}`);
  }
write('pinyin.br', lines);
