package org.changkai.news.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.changkai.news.subscriber.Subscription.Asked;
import org.jspecify.annotations.Nullable;

/** All subscriptions. */
public interface Subscriptions {

    /** Keeps what was asked for; it is due to be verified at once. */
    void ask(Asked asked, String topic, String callback, @Nullable String secret, Duration lease, Instant now);

    /** Every verified subscription is due: some feed has changed. */
    void feedsChanged(Instant now);

    /** One that is due and that nobody else calls; it is claimed for so long. */
    Optional<Subscription> claim(Instant now, Duration claim);

    /** It wants to be told, until then. */
    void verified(Subscription subscription, Instant until);

    /** It has been sent this; if nothing changed meanwhile, nothing more is due. */
    void delivered(Subscription subscription, String etag);

    /** It is called again then. */
    void postpone(Subscription subscription, Instant until);

    /** It was called in vain too often; it hears of the next change. */
    void giveUp(Subscription subscription);

    void remove(Subscription subscription);

    /** How many there are. */
    long count();

    /** How many were called in vain so many times or more and are tried again. */
    long failing(int attempts);
}
