package org.changkai.booking.message;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.message.Sender.Channel;
import org.jspecify.annotations.Nullable;

/** Messages until they are sent. */
public interface Outbox {

    /**
     * A message to be sent.
     *
     * @param subject reference of what it tells of; with kind, sequence and channel it is there once
     * @param notAfter when it would be of no use any more; null for never
     */
    record Written(
            Kind kind,
            String subject,
            int sequence,
            Channel channel,
            @Nullable String centre,
            Letter letter,
            Instant dueAt,
            @Nullable Instant notAfter) {}

    /**
     * A message that this process may send until its lease is over.
     *
     * @param untrue since it was written, what it says has ceased to be so
     */
    record Leased(
            UUID id,
            Kind kind,
            Channel channel,
            @Nullable Instant notAfter,
            int attempts,
            Letter letter,
            boolean untrue) {

        boolean isOfUse(Instant now) {
            return !untrue && (notAfter == null || notAfter.isAfter(now));
        }
    }

    /** A message that was given up; nothing of whom. */
    record Dead(
            UUID id,
            Kind kind,
            Channel channel,
            String subject,
            @Nullable String centre,
            int attempts,
            @Nullable String error,
            OffsetDateTime madeAt) {}

    /** How many are given up, and how long the oldest one that is due has waited. */
    record Load(long dead, double oldestSeconds) {}

    /** In the transaction of what they tell of; one that is there already stays as it is. */
    void write(List<Written> messages, Instant now);

    /** Takes back what has not been sent. */
    void takeBack(String subject, List<Kind> kinds);

    /** As if it had never been told, whether it was sent or not. */
    void forget(String subject, Kind kind);

    /** References of appointments to come whose people were told that they are orphaned, which they are no longer. */
    List<String> toldButSeatedAgain(Instant now);

    /** References of orphaned appointments to come whose people have not been told. */
    List<String> untoldOrphans(Instant now);

    /** Takes back what was to be told of orphaned appointments that fit again. */
    void takeBackWhatFitsAgain();

    /**
     * Due messages, leased so that no other process sends them meanwhile. A reminder of a visit that is displaced at that
     * moment has become untrue: nobody is to come to a time that is not there.
     */
    List<Leased> lease(int most, Instant now, Duration lease);

    /** All of them in one go. */
    void sent(List<UUID> ids, Instant now);

    /** All of them in one go; what they say stays, to be shown. */
    void shown(List<UUID> ids, Instant now);

    void again(UUID id, Instant due, String reason);

    /** Given up: shown to staff, who may try again. */
    void dead(UUID id, String reason, Instant now);

    /** Of no use any more. */
    void dropped(List<UUID> ids, Instant now);

    /** Those of a centre that are of use at this moment: of no visit that was cancelled, moved or displaced since, or is over. */
    List<Dead> deadOf(String centre, Instant now, int limit);

    /** Null if it is not dead, or of no use any more. */
    @Nullable
    Dead findDead(UUID id, Instant now);

    /** Tries a dead message again, from the first attempt on. */
    void revive(UUID id, Instant now);

    Load load(Instant now);
}
