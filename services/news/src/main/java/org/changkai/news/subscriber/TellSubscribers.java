package org.changkai.news.subscriber;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.changkai.news.reading.Ready;
import org.changkai.news.subscriber.Subscription.Asked;
import org.changkai.news.syndication.Feeds;
import org.jspecify.annotations.Nullable;

/** Verifies what subscribers ask for and sends them their feed when it has become another one. */
public class TellSubscribers {

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int LAST_ATTEMPT = 12;
    private static final int LAST_VERIFICATION = 3;
    private static final int GONE = 410;

    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Feeds feeds;
    private final Caller caller;
    private final Clock clock;
    private final RandomGenerator random;

    public TellSubscribers(
            Subscriptions subscriptions,
            Topics topics,
            Feeds feeds,
            Caller caller,
            Clock clock,
            RandomGenerator random) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.feeds = feeds;
        this.caller = caller;
        this.clock = clock;
        this.random = random;
    }

    /** Calls one that is due; false if none is. Of several replicas one calls each. */
    public boolean tellOne() {
        var due = subscriptions.claim(clock.instant(), CLAIM).orElse(null);
        if (due == null) {
            return false;
        }
        if (due.asked() == null) {
            deliver(due);
        } else {
            verify(due, due.asked());
        }
        return true;
    }

    private void verify(Subscription due, Asked asked) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var query = "hub.mode=" + asked.mode() + "&hub.topic=" + encoded(due.topic()) + "&hub.challenge=" + challenge
                + (asked == Asked.SUBSCRIBE
                        ? "&hub.lease_seconds=" + due.lease().toSeconds()
                        : "");
        var answer = caller.get(due.callback() + (URI.create(due.callback()).getQuery() == null ? "?" : "&") + query);
        if (answer.ok() && answer.body().strip().equals(challenge)) {
            if (asked == Asked.SUBSCRIBE) {
                subscriptions.verified(due, clock.instant().plus(due.lease()));
            } else {
                subscriptions.remove(due);
            }
        } else if (asked == Asked.SUBSCRIBE && (answer.ok() || due.attempts() >= LAST_VERIFICATION)) {
            subscriptions.remove(due); // it did not ask for this, or nobody is there
        } else if (due.attempts() >= LAST_VERIFICATION) {
            subscriptions.verified(due, clock.instant().plus(due.lease())); // the unsubscription was not its own
        } else {
            subscriptions.postpone(due, clock.instant().plus(pause(due.attempts())));
        }
    }

    private void deliver(Subscription due) {
        var topic = topics.find(due.topic()).orElse(null);
        var feed = topic == null
                ? null
                : feeds.fresh(topic.format(), topic.filter()).orElse(null);
        if (feed == null) {
            subscriptions.giveUp(due);
        } else if (feed.etag().equals(due.deliveredEtag())) {
            subscriptions.delivered(due, feed.etag());
        } else {
            var answer = caller.post(due.callback(), feed.type(), headers(due, feed), feed.body());
            if (answer.ok()) {
                subscriptions.delivered(due, feed.etag());
            } else if (answer.status() == GONE) {
                subscriptions.remove(due);
            } else if (due.attempts() >= LAST_ATTEMPT) {
                subscriptions.giveUp(due);
            } else {
                subscriptions.postpone(due, clock.instant().plus(pause(due.attempts())));
            }
        }
    }

    private Map<String, String> headers(Subscription due, Ready feed) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Link", "<" + feeds.hub() + ">; rel=\"hub\", <" + due.topic() + ">; rel=\"self\"");
        var signature = signature(due.secret(), feed.body());
        if (signature != null) {
            headers.put("X-Hub-Signature", signature);
        }
        return headers;
    }

    static @Nullable String signature(@Nullable String secret, byte[] body) {
        if (secret == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Twice as long after each attempt, about five hours after the last. */
    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LAST_ATTEMPT));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
