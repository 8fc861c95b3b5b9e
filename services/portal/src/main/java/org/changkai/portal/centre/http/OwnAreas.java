package org.changkai.portal.centre.http;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Area;
import org.changkai.portal.neighbour.http.Together;

/** The areas in which somebody of the staff may act, by name, where there are several to choose from. */
public final class OwnAreas {

    private final Registry registry;
    private final Together together;

    OwnAreas(Registry registry, Together together) {
        this.registry = registry;
        this.together = together;
    }

    /** Empty for who has one area only, or may act everywhere; what registry does not tell is left out. */
    public List<Area> of(Caller caller) {
        if (caller.areas().size() < 2) {
            return List.of();
        }
        var asked = caller.areas().stream()
                .map(code -> together.ask(() -> registry.area(code)))
                .toList();
        return asked.stream()
                .flatMap(answer -> Stream.ofNullable(answer.get().given()))
                .toList();
    }
}
