// The Lua scripts of evidence: a list never holds more than it may, however many files come at once.

/**
 * Puts a file into a list, unless the list is full or knows this file already.
 * KEYS list. ARGV id, sealed entry, its bytes, most files, most bytes, life in ms, mark of its content.
 * Returns '' done, or done before · 'too-many' · 'too-much' · `=<id>`: the same content is there already.
 */
export const enlistFile = `
if redis.call('HEXISTS', KEYS[1], 'file ' .. ARGV[1]) == 1 then return '' end
local same = redis.call('HGET', KEYS[1], 'same ' .. ARGV[7])
if same then return '=' .. same end
local count = tonumber(redis.call('HGET', KEYS[1], 'count') or '0')
local bytes = tonumber(redis.call('HGET', KEYS[1], 'bytes') or '0')
if count + 1 > tonumber(ARGV[4]) then return 'too-many' end
if bytes + tonumber(ARGV[3]) > tonumber(ARGV[5]) then return 'too-much' end
redis.call('HSET', KEYS[1], 'file ' .. ARGV[1], ARGV[2], 'same ' .. ARGV[7], ARGV[1], 'count', count + 1, 'bytes', bytes + ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
return ''
`;

/**
 * Takes a file out of a list, or marks it as belonging to a report: it counts no more.
 * KEYS list. ARGV id, its bytes, mark of its content, 'gone' or 'taken'. Returns 1 when it was counted until now.
 */
export const delistFile = `
local field = 'file ' .. ARGV[1]
if redis.call('HEXISTS', KEYS[1], field) == 0 or redis.call('HEXISTS', KEYS[1], 'taken ' .. ARGV[1]) == 1 then return 0 end
redis.call('HDEL', KEYS[1], 'same ' .. ARGV[3])
redis.call('HINCRBY', KEYS[1], 'count', -1)
redis.call('HINCRBY', KEYS[1], 'bytes', -tonumber(ARGV[2]))
if ARGV[4] == 'taken' then redis.call('HSET', KEYS[1], 'taken ' .. ARGV[1], 1)
else redis.call('HDEL', KEYS[1], field) end
return 1
`;

/** KEYS: file. ARGV: number of the part, the part, milliseconds. One command: a part is never there without its end. */
export const putPart = `
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
`;
