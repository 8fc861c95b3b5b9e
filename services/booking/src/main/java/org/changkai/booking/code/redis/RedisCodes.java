package org.changkai.booking.code.redis;

import java.time.Duration;
import java.util.List;
import org.changkai.booking.code.Codes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/** Each step is one script, so that nobody tries two codes at once. Without Redis no code is given and none is right. */
final class RedisCodes implements Codes {

    private static final Logger log = LoggerFactory.getLogger(RedisCodes.class);
    private static final String PREFIX = "changkai:booking:code:";

    /** 1: kept; 0: too many. */
    private static final RedisScript<Long> ISSUE = new DefaultRedisScript<>("""
        if redis.call('exists', KEYS[2]) == 1 then return 0 end
        if tonumber(redis.call('get', KEYS[3]) or '0') >= tonumber(ARGV[4]) then return 0 end
        if tonumber(redis.call('get', KEYS[4]) or '0') >= tonumber(ARGV[5]) then return 0 end
        redis.call('set', KEYS[2], '1', 'px', ARGV[3])
        if redis.call('incr', KEYS[3]) == 1 then redis.call('expire', KEYS[3], 86400) end
        if redis.call('incr', KEYS[4]) == 1 then redis.call('expire', KEYS[4], 3600) end
        redis.call('del', KEYS[1])
        redis.call('hset', KEYS[1], 'hash', ARGV[1], 'tries', 0)
        redis.call('pexpire', KEYS[1], ARGV[2])
        return 1
        """, Long.class);

    /** 1: right and used up; 0: wrong; 2: too many wrong ones. */
    private static final RedisScript<Long> CHECK = new DefaultRedisScript<>("""
        local hash = redis.call('hget', KEYS[1], 'hash')
        if not hash then return 0 end
        if redis.call('hincrby', KEYS[1], 'tries', 1) > tonumber(ARGV[2]) then return 2 end
        if hash ~= ARGV[1] then return 0 end
        redis.call('del', KEYS[1])
        return 1
        """, Long.class);

    private final StringRedisTemplate redis;

    RedisCodes(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Issued issue(String phone, String address, String hash, Duration lasts, Limits limits) {
        var keys = List.of(
                PREFIX + phone, PREFIX + "pause:" + phone, PREFIX + "day:" + phone, PREFIX + "address:" + address);
        try {
            var kept = redis.execute(
                    ISSUE,
                    keys,
                    hash,
                    Long.toString(lasts.toMillis()),
                    Long.toString(limits.pause().toMillis()),
                    Integer.toString(limits.perDay()),
                    Integer.toString(limits.perHour()));
            return kept == 1 ? Issued.YES : Issued.TOO_MANY;
        } catch (DataAccessException away) {
            log.warn("No code is given while Redis is away: {}", away.getClass().getSimpleName());
            return Issued.AWAY;
        }
    }

    @Override
    public Checked check(String phone, String hash, int tries) {
        try {
            var result = redis.execute(CHECK, List.of(PREFIX + phone), hash, Integer.toString(tries));
            return result == 1 ? Checked.RIGHT : result == 2 ? Checked.TOO_MANY : Checked.WRONG;
        } catch (DataAccessException away) {
            log.warn("No code is right while Redis is away: {}", away.getClass().getSimpleName());
            return Checked.AWAY;
        }
    }
}
