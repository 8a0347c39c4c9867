// What `npm start` runs: an older Node cannot read the service at all, so this says in one sentence what is wanted.
const wanted = 24;
const [major = '0'] = process.versions.node.split('.');
if (Number(major) < wanted) {
  process.stderr.write(
    `Stand Safe needs Node ${wanted}, and this is Node ${process.versions.node}. “npm ci” brings the right one; then start with “npm start”.\n`,
  );
  process.exit(1);
}
await import('./main.ts');
