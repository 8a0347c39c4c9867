// The Lua scripts of the report record: a record is written once, changed only from the revision it was read at, and its
// receipt never says something else than the record does, because both are written in one step.

/**
 * The first reference claimed for a draft stays its reference.
 * KEYS draft. ARGV sealed reference, life in ms, sealed reference to replace ('' = none). Returns the sealed reference.
 */
export const claimReference = `
local before = redis.call('GET', KEYS[1])
if before and before ~= ARGV[3] then return before end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ARGV[1]
`;

/**
 * Writes a report once. KEYS report, receipt, return code. ARGV draft mark, sealed content, sealed delivery, life in ms,
 * sealed receipt, receipt life in ms, return code hash, return code life in ms.
 * Returns 1 written · 0 it was there · -1 the reference belongs to another draft.
 */
export const createReport = `
local draft = redis.call('HGET', KEYS[1], 'draft')
if draft then
  if draft == ARGV[1] then return 0 end
  return -1
end
if redis.call('EXISTS', KEYS[2]) == 1 then return -1 end
redis.call('HSET', KEYS[1], 'draft', ARGV[1], 'content', ARGV[2], 'delivery', ARGV[3], 'revision', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('SET', KEYS[2], ARGV[5], 'PX', ARGV[6])
redis.call('SET', KEYS[3], ARGV[7], 'PX', ARGV[8])
return 1
`;

/**
 * Changes where a report stands. KEYS report, receipt. ARGV revision it was read at, sealed delivery, life in ms,
 * sealed receipt, receipt life in ms. Returns 1 saved · 0 somebody was faster, or the report is gone.
 */
export const saveReport = `
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'delivery', ARGV[2], 'revision', tonumber(ARGV[1]) + 1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('SET', KEYS[2], ARGV[4], 'PX', ARGV[5])
return 1
`;

/**
 * Says in one step whether a report is open and whether it is undelivered. KEYS open, undelivered. ARGV reference, when to
 * look ('' = no more), since when undelivered ('' = it is delivered), NX to leave an earlier line as it is.
 */
export const placeReport = `
if ARGV[2] == '' then redis.call('ZREM', KEYS[1], ARGV[1])
elseif ARGV[4] == 'NX' then redis.call('ZADD', KEYS[1], 'NX', ARGV[2], ARGV[1])
else redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1]) end
if ARGV[3] == '' then redis.call('ZREM', KEYS[2], ARGV[1])
else redis.call('ZADD', KEYS[2], 'NX', ARGV[3], ARGV[1]) end
return 1
`;
