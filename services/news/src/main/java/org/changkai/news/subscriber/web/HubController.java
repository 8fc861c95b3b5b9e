package org.changkai.news.subscriber.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.changkai.news.subscriber.Subscription.Asked;
import org.changkai.news.subscriber.Subscriptions;
import org.changkai.news.subscriber.Topics;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/hub")
@Tag(name = "Syndication", description = "订阅源、站点地图与 ninjs")
class HubController {

    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(30);
    private static final long MANY = 10_000;

    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Clock clock;

    HubController(Subscriptions subscriptions, Topics topics, Clock clock) {
        this.subscriptions = subscriptions;
        this.topics = topics;
        this.clock = clock;
    }

    @Operation(
            summary = "WebSub hub: be told when a feed has changed",
            description =
                    "Topics are the feeds of this paper. The callback is asked whether it wants this (hub.challenge),"
                            + " then gets the whole feed after each change, signed in X-Hub-Signature (HMAC-SHA256) if it"
                            + " gave a secret, again and again for some hours if it does not answer. Only public addresses"
                            + " are called.")
    @PreAuthorize("permitAll()")
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> ask(
            @RequestParam("hub.mode") @Pattern(regexp = "subscribe|unsubscribe") String mode,
            @RequestParam("hub.topic") @NotBlank @Size(max = 500) String topic,
            @RequestParam("hub.callback") @NotBlank @Size(max = 500) String callback,
            @RequestParam(name = "hub.secret", required = false) @Nullable @Size(min = 1, max = 199) String secret,
            @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long leaseSeconds) {
        if (topics.find(topic).isEmpty()) {
            throw Problem.invalid("hub.topic", "topic-unknown").exception();
        }
        if (!isWebAddress(callback)) {
            throw Problem.invalid("hub.callback", "callback-not-web").exception();
        }
        if (subscriptions.count() >= MANY) {
            throw Problem.of(503, "unavailable").exception();
        }
        var asked = mode.equals("subscribe") ? Asked.SUBSCRIBE : Asked.UNSUBSCRIBE;
        subscriptions.ask(asked, topic, callback, secret, lease(leaseSeconds), clock.instant());
        return ResponseEntity.accepted().build();
    }

    /** Nobody can mean a lease of less than a second: as WebSub allows, the hub then chooses, as if none were named. */
    private static Duration lease(@Nullable Long seconds) {
        return seconds == null || seconds < 1
                ? MOST
                : Duration.ofSeconds(Math.clamp(seconds, LEAST.toSeconds(), MOST.toSeconds()));
    }

    private static boolean isWebAddress(String callback) {
        try {
            var address = URI.create(callback);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
