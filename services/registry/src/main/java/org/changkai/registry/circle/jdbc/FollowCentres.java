package org.changkai.registry.circle.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ReadChanges;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.CirclePlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every replica follows the registry's own feed, so that each has every centre in memory and a change is everywhere
 * within a second.
 */
final class FollowCentres implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FollowCentres.class);
    private static final int PIECE = 1000;
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReadChanges changes;
    private final CirclePlaces places;
    private final ConcurrentHashMap<List<String>, List<String>> shared = new ConcurrentHashMap<>();
    private final BackgroundWork work;
    private volatile String cursor = "";

    FollowCentres(JdbcClient jdbc, JsonMapper json, ReadChanges changes, CirclePlaces places) {
        this.jdbc = jdbc;
        this.json = json;
        this.changes = changes;
        this.places = places;
        this.work = new BackgroundWork(
                "follow-centres", "The circle's centres are not followed for the moment", this::follow);
    }

    @Override
    public void start() {
        cursor = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text || '.0'")
                .query((row, n) -> row.getString(1))
                .single(); // before reading the centres: what changes meanwhile is read twice, and never missed
        places.replace(jdbc.sql("select data from centre_event")
                .query((row, n) -> place(json.readTree(row.getString(1))))
                .list());
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    /** Before the web server opens. */
    @Override
    public int getPhase() {
        return 0;
    }

    private Duration follow() throws InterruptedException {
        var piece = changes.read(cursor, PIECE, WAIT);
        apply(piece.items());
        cursor = piece.next();
        return Duration.ZERO;
    }

    private void apply(List<Change> piece) {
        var saved = new ArrayList<CirclePlace>();
        var removed = new ArrayList<String>();
        for (var change : piece) {
            switch (change.name()) {
                case "centre-saved" -> {
                    removed.remove(change.subject());
                    saved.add(place(change.data()));
                }
                case "centre-removed" -> {
                    saved.removeIf(place -> place.id().equals(change.subject()));
                    removed.add(change.subject());
                }
                default -> log.trace("{} is none of the circle's business", change.type());
            }
        }
        if (!saved.isEmpty() || !removed.isEmpty()) {
            places.change(saved, removed);
        }
    }

    private CirclePlace place(JsonNode data) {
        var centre = json.treeToValue(data, Centre.class);
        return new CirclePlace(
                centre.id(),
                centre.kind(),
                centre.name(),
                centre.areaCode(),
                centre.organizationId(),
                centre.address(),
                new Coordinate(centre.lat(), centre.lon()),
                centre.phone(),
                once(centre.services()),
                centre.openingHours(),
                once(centre.accessibility()),
                centre.homeVisits());
    }

    /** Thousands of centres offer the same few lists. */
    private List<String> once(List<String> list) {
        return shared.computeIfAbsent(list, same -> same);
    }
}
