import { fade } from './picture.js';
import type { Picture } from './picture.js';

export const poster: Picture = {
  width: 900,
  height: 1200,
  name: 'tern-poster-v7-final-final.svg',
  alt: 'A poster: a white tern over three bands of sea under a coral sun',
  tones: ['#f3e6d2', '#ef8f6b', '#1f4e63'],
  svg: `<path fill="#f3e6d2" d="M0 0h900v1200H0z"/><circle cx="520" cy="430" r="250" fill="#ef8f6b"/><path fill="#7fb0b3" d="M0 640q150-70 300 0t300 0 300 0v560H0z"/><path fill="#3f8290" d="M0 760q150-70 300 0t300 0 300 0v440H0z"/><path fill="#1f4e63" d="M0 890q150-70 300 0t300 0 300 0v310H0z"/><path fill="#fffaf0" d="M120 330q170-40 290 70 40-150 290-220-150 120-190 270 70 30 130 90-90-30-170-20-40 40-120 70 30-60 60-90-60-130-290-170z"/><path fill="#1f2a33" d="M410 402q50-10 74 26-40 2-74-26z"/><text x="80" y="1070" font-family="Georgia,serif" font-size="150" fill="#f3e6d2" letter-spacing="6">tern</text><text x="86" y="1125" font-family="Georgia,serif" font-size="34" fill="#a9cdd0">tides, for people who get in</text>`,
};

export const screens: Picture = {
  width: 1200,
  height: 800,
  name: 'tide-screen.svg',
  alt: 'Two phone screens side by side: a tide curve, and a list of coves',
  tones: ['#e6ebea', '#cbd8da', '#e6ebea'],
  svg: `<defs>${fade('a', '#24506b', '#5f93a6', '#e8c39b')}${fade('b', '#e7f1f2', '#9cc4cc')}</defs><path fill="#e6ebea" d="M0 0h1200v800H0z"/><g transform="translate(250 60)"><rect width="320" height="680" rx="52" fill="#1c2429"/><rect x="12" y="12" width="296" height="656" rx="42" fill="url(#a)"/><text x="44" y="110" font-family="sans-serif" font-size="24" fill="#fff" opacity=".8">Low water in</text><text x="44" y="176" font-family="sans-serif" font-weight="700" font-size="64" fill="#fff">1 h 12</text><path fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" d="M12 420q74-150 148 0t148 0"/><circle cx="196" cy="470" r="12" fill="#fff"/><path fill="#fff" opacity=".18" d="M12 420q74-150 148 0t148 0v206a42 42 0 0 1-42 42H54a42 42 0 0 1-42-42z"/></g><g transform="translate(630 60)"><rect width="320" height="680" rx="52" fill="#1c2429"/><rect x="12" y="12" width="296" height="656" rx="42" fill="#fbfaf7"/><text x="40" y="104" font-family="sans-serif" font-weight="700" font-size="34" fill="#22323c">Near you</text><g fill="url(#b)"><rect x="36" y="140" width="248" height="108" rx="20"/><rect x="36" y="264" width="248" height="108" rx="20"/><rect x="36" y="388" width="248" height="108" rx="20"/><rect x="36" y="512" width="248" height="108" rx="20"/></g><g fill="#22323c" font-family="sans-serif" font-size="22" font-weight="600"><text x="56" y="202">Mill Cove</text><text x="56" y="326">The Ladder</text><text x="56" y="450">Nun’s Bath</text><text x="56" y="574">Far Slip</text></g></g>`,
};

const plate = (x: number, y: number, radius: number, inside: string): string =>
  `<g transform="translate(${x} ${y})"><circle cx="8" cy="12" r="${radius}" fill="#0002"/><circle r="${radius}" fill="#f7f3ea"/><circle r="${radius - 22}" fill="#ece4d4"/>${inside}</g>`;

const dots = (fill: string, radius: number, at: string): string =>
  `<path fill="none" stroke="${fill}" stroke-width="${radius * 2}" stroke-linecap="round" d="${at}"/>`;

export const table: Picture = {
  width: 1200,
  height: 1000,
  name: 'friday.svg',
  alt: 'A table from above: tabbouleh, hummus, olives, bread and pomegranate',
  tones: ['#3d6f74', '#d9b27c', '#3d6f74'],
  svg: `<path fill="#35666c" d="M0 0h1200v1000H0z"/><path fill="none" stroke="#2d5a60" stroke-width="3" d="M0 160h1200M0 340h1200M0 520h1200M0 700h1200M0 880h1200"/>${plate(330, 330, 220, `<circle r="170" fill="#5f8f3f"/>${dots('#c8412f', 13, 'M-90-60h0M40-110h0M100 10h0M-20 60h0M-110 50h0M60 100h0M-40-20h0')}${dots('#8fbf5f', 17, 'M-60-110h0M90-60h0M-130-10h0M20 10h0M-50 120h0M120 70h0M10-60h0')}`)}${plate(840, 270, 190, '<circle r="145" fill="#e4c795"/><path fill="none" stroke="#d0a967" stroke-width="16" stroke-linecap="round" d="M-90 0a90 80 0 1 0 60-76 60 55 0 1 0 70 90"/><circle r="30" fill="#c7932f"/><path fill="#b8502f" opacity=".7" d="M-60-60q30-10 40 20-30 14-40-20z"/>')}${plate(900, 720, 150, dots('#4a5a2a', 22, 'M-50-40h0M10-60h0M60-10h0M-20 10h0M40 50h0M-60 40h0M0 70h0'))}${plate(520, 760, 170, `<circle r="110" fill="#a62a3a"/>${dots('#d8505f', 9, 'M-60-40h0M-20-70h0M30-50h0M70-10h0M-70 10h0M-30-10h0M10 0h0M50 40h0M-50 50h0M0 40h0M20 80h0')}`)}<path fill="#d9a862" d="M90 640q120-70 220 10 40 90-50 140-140 40-200-50-10-60 30-100z"/><path fill="#c08a45" d="M120 680q60-40 70 0-10 40-60 30zM220 700q40-20 60 10-20 40-60 20z"/>`,
};

export const moods: Picture = {
  width: 1000,
  height: 1000,
  name: 'icon-directions.svg',
  alt: 'Four directions for an app icon: a wave, a wing, a ring and a buoy',
  tones: ['#f4efe6', '#dfe6e4', '#f4efe6'],
  svg: `<path fill="#f4efe6" d="M0 0h1000v1000H0z"/><rect x="90" y="90" width="370" height="370" rx="90" fill="#1f4e63"/><path fill="none" stroke="#f3e6d2" stroke-width="34" stroke-linecap="round" d="M160 300q58-90 115 0t115 0"/><rect x="540" y="90" width="370" height="370" rx="90" fill="#ef8f6b"/><path fill="#fffaf0" d="M600 330q130-190 250-170-60 160-250 170z"/><rect x="90" y="540" width="370" height="370" rx="90" fill="#e8c39b"/><circle cx="275" cy="725" r="105" fill="none" stroke="#24506b" stroke-width="36"/><circle cx="350" cy="651" r="34" fill="#24506b"/><rect x="540" y="540" width="370" height="370" rx="90" fill="#7fb0b3"/><path fill="#c8412f" d="m690 620 70 0 50 180H640z"/><path fill="#fffaf0" d="m673 690 104 0 16 56H657z"/><path fill="#24506b" d="M580 800q50-34 100 0t100 0 90 0v40H580z"/>`,
};
