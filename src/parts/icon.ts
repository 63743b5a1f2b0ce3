export * from '../styles/icon.js';
