// The browser comes from npm with the other packages; should the full puppeteer be installed, it downloads none.
module.exports = { skipDownload: true };
