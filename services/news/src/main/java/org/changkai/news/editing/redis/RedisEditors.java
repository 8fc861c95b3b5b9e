package org.changkai.news.editing.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.changkai.news.editing.Editors;
import org.changkai.news.staff.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One hash for each story: account → since, last sign and name. While Redis is away nobody is said to be editing. */
public final class RedisEditors implements Editors {

    private static final Logger log = LoggerFactory.getLogger(RedisEditors.class);

    private final StringRedisTemplate redis;
    private final Supplier<Duration> lease;

    public RedisEditors(StringRedisTemplate redis, Supplier<Duration> lease) {
        this.redis = redis;
        this.lease = lease;
    }

    @Override
    public void sign(UUID story, Person who, Instant now) {
        try {
            var hash = redis.<String, String>boundHashOps(key(story));
            var known = hash.get(who.account());
            var since = known == null ? now : read(who.account(), known).since();
            hash.put(who.account(), since.toEpochMilli() + " " + now.toEpochMilli() + " " + who.name());
            hash.expire(lease.get());
        } catch (DataAccessException away) {
            log.debug("Nobody is told who is editing while Redis is away", away);
        }
    }

    @Override
    public void leave(UUID story, Person who) {
        try {
            redis.boundHashOps(key(story)).delete(who.account());
        } catch (DataAccessException away) {
            log.debug("The sign ends by itself", away);
        }
    }

    @Override
    public List<Editor> of(UUID story, Instant now) {
        try {
            var alive = now.minus(lease.get());
            return redis.<String, String>boundHashOps(key(story)).entries().entrySet().stream()
                    .map(entry -> read(entry.getKey(), entry.getValue()))
                    .filter(editor -> editor.seen().isAfter(alive))
                    .sorted(Comparator.comparing(Editor::since))
                    .toList();
        } catch (DataAccessException away) {
            log.debug("Nobody is told who is editing while Redis is away", away);
            return List.of();
        }
    }

    private static Editor read(String account, String entry) {
        var parts = entry.split(" ", 3);
        return new Editor(
                new Person(account, parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }

    private static String key(UUID story) {
        return "changkai:news:editing:" + story;
    }
}
