// The tests use the browsers that the machine has; puppeteer must not fetch its own.
module.exports = { skipDownload: true };
