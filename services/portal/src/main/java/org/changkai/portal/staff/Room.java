package org.changkai.portal.staff;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;

/** Where staff work: the entries of their navigation, each for those who have something to do there. */
public enum Room {
    CENTRES("/staff/centres", "room.centres", "booking:"),
    NEWSROOM("/staff/news", "room.newsroom", "news:"),
    LIBRARY("/staff/photos", "room.library", "news:"),
    OFFICE("/staff/office", "room.office", "registry:"),
    SEARCH("/staff/search", "room.search", "search:"),
    AUDIT("/staff/audit", "room.audit", "audit:");

    private final String address;
    private final String text;
    private final String scopes;

    /** @param scopes how the scopes begin that lead there */
    Room(String address, String text, String scopes) {
        this.address = address;
        this.text = text;
        this.scopes = scopes;
    }

    public String address() {
        return address;
    }

    /** The key of its words. */
    public String text() {
        return text;
    }

    /** The key of the words about what somebody does there. */
    public String what(Caller caller) {
        return text + (this == CENTRES && !caller.has("booking:manage") ? ".what.desk" : ".what");
    }

    /** The rooms of somebody. */
    public static List<Room> of(Caller caller) {
        return Stream.of(values())
                .filter(room -> caller.scopes().stream().anyMatch(scope -> scope.startsWith(room.scopes)))
                .toList();
    }
}
