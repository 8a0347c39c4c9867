// A server that is measured tells its own processor time when asked, in microseconds: unlike turns per second, that does
// not change when somebody else uses the machine.
process.on('message', (asked) => {
  if (asked !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on('disconnect', () => process.exit());
