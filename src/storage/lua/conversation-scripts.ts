// The Lua scripts: each does all of its writes or none, so a crash between two of them cannot leave half a turn.

/** What the log of one conversation may hold: far more than a real report, far less than a flood. Sealed bytes. */
export const logCeiling = { entries: 1000, bytes: 1024 * 1024 } as const;

/** The number of the last activity ever logged: it goes on counting after the log was wiped, so watermarks hold. */
const lastNumber = `
local function lastNumber(key)
  local last = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)
  if #last > 0 then return tonumber(string.match(last[1][1], '^%d+')) end
  if redis.call('EXISTS', key) == 0 then return 0 end
  local info = redis.call('XINFO', 'STREAM', key)
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then return tonumber(string.match(info[i + 1], '^%d+')) end
  end
  return 0
end
`;

/**
 * A log keeps its newest entries only: so many, and so many bytes, whoever writes into it. The bytes are counted in the
 * talk, which every turn touches; what is sealed is never read here, only measured.
 */
const keepWithin = `
local mostEntries, mostBytes = ${logCeiling.entries}, ${logCeiling.bytes}
local function keepWithin(log, talk, added)
  local bytes = redis.call('HINCRBY', talk, 'logBytes', added)
  local excess = redis.call('XLEN', log) - mostEntries
  while (excess > 0 or bytes > mostBytes) and redis.call('XLEN', log) > 1 do
    local oldest = redis.call('XRANGE', log, '-', '+', 'COUNT', 1)[1]
    bytes = bytes - string.len(oldest[2][2])
    redis.call('XDEL', log, oldest[1])
    excess = excess - 1
  end
  redis.call('HSET', talk, 'logBytes', math.max(0, bytes))
end
`;

/**
 * Saves one turn, unless somebody was faster or the activity was already heard.
 * KEYS talk, heard, log. ARGV expected revision, sealed state, activity key ('' = none), sealed replay, life in ms,
 * wake channel, conversation id, then the sealed activities to log.
 * Returns {1, first log number} saved · {0, 0} lost the race · {2, replay} heard before.
 */
export const saveTurn = `${lastNumber}${keepWithin}
if ARGV[3] ~= '' then
  local before = redis.call('HGET', KEYS[2], ARGV[3])
  if before then return {2, before} end
end
local revision = tonumber(redis.call('HGET', KEYS[1], 'revision') or '0')
if revision ~= tonumber(ARGV[1]) then return {0, 0} end
redis.call('HSET', KEYS[1], 'revision', revision + 1, 'state', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
if ARGV[3] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[3], ARGV[4])
  redis.call('PEXPIRE', KEYS[2], ARGV[5])
end
local first = 0
if #ARGV > 7 then
  first = lastNumber(KEYS[3]) + 1
  local added = 0
  for i = 8, #ARGV do
    redis.call('XADD', KEYS[3], (first + i - 8) .. '-0', 'a', ARGV[i])
    added = added + string.len(ARGV[i])
  end
  redis.call('PEXPIRE', KEYS[3], ARGV[5])
  keepWithin(KEYS[3], KEYS[1], added)
  redis.call('PUBLISH', ARGV[6], ARGV[7] .. ' ' .. (first + #ARGV - 8))
end
return {1, first}
`;

/**
 * What every turn begins with, in one step: the activity goes into the log, once for each key, and the conversation
 * comes back. Wakes nobody: the turn that follows does.
 * KEYS talk, heard, log. ARGV key ('' = none), life in ms, the sealed activity.
 * Returns {log number, revision or nil, sealed state or nil, sealed replay or nil}.
 */
export const hearTurn = `${lastNumber}${keepWithin}
local field = 'echo:' .. ARGV[1]
local number, before = false, false
if ARGV[1] ~= '' then
  local known = redis.call('HMGET', KEYS[2], field, ARGV[1])
  number, before = known[1], known[2]
end
if not number then
  number = lastNumber(KEYS[3]) + 1
  redis.call('XADD', KEYS[3], number .. '-0', 'a', ARGV[3])
  redis.call('PEXPIRE', KEYS[3], ARGV[2])
  keepWithin(KEYS[3], KEYS[1], string.len(ARGV[3]))
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  if ARGV[1] ~= '' then
    redis.call('HSET', KEYS[2], field, number)
    redis.call('PEXPIRE', KEYS[2], ARGV[2])
  end
end
local talk = redis.call('HMGET', KEYS[1], 'revision', 'state')
return {tonumber(number), talk[1], talk[2], before}
`;

/**
 * Appends activities to the log of a conversation. A repeated key appends nothing.
 * KEYS log, heard. ARGV key ('' = none), life in ms, wake channel, conversation id, then the sealed activities.
 * Returns the log number of the first of them: the earlier one where the key was seen before.
 */
export const appendLog = `${lastNumber}
local field = 'echo:' .. ARGV[1]
if ARGV[1] ~= '' then
  local before = redis.call('HGET', KEYS[2], field)
  if before then return tonumber(before) end
end
local first = lastNumber(KEYS[1]) + 1
for i = 5, #ARGV do
  redis.call('XADD', KEYS[1], (first + i - 5) .. '-0', 'a', ARGV[i])
end
redis.call('XTRIM', KEYS[1], 'MAXLEN', ${logCeiling.entries})
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if ARGV[1] ~= '' then
  redis.call('HSET', KEYS[2], field, first)
  redis.call('PEXPIRE', KEYS[2], ARGV[2])
end
redis.call('PUBLISH', ARGV[3], ARGV[4] .. ' ' .. (first + #ARGV - 5))
return first
`;

/** Wipes state, memory and transcript; only the count of the log stays. KEYS talk, heard, log. Returns 1. */
export const eraseTalk = `
redis.call('DEL', KEYS[1], KEYS[2])
if redis.call('EXISTS', KEYS[3]) == 1 then redis.call('XTRIM', KEYS[3], 'MAXLEN', 0) end
return 1
`;
