package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The areas of every edition. */
public interface Areas {

    /** The area on that day; a code that was closed before gives its last state, with its successor. */
    Optional<Area> find(String code, LocalDate on);

    /** The areas directly below it on that day, by code, after the given one. */
    List<Area> children(String code, LocalDate on, @Nullable String after, int limit);

    /** The area and all that contain it on that day, the largest first. */
    List<Area> path(String code, LocalDate on);

    /**
     * Areas of today with these words in their name, or in a former one, by code and first day, after the given ones
     * written one behind the other; closed codes too, as long as nothing is known to have taken their place, also if they
     * were given to another place since.
     */
    List<Area> named(
            String words, @Nullable String under, @Nullable AreaLevel level, @Nullable String after, int limit);

    /** What an edition of that day says, by code, after the given one. */
    List<AreaRow> rows(@Nullable String under, LocalDate on, @Nullable String after, int limit);

    /** What those of these areas that exist today are called. */
    Map<String, String> names(Collection<String> codes);

    /** Which of these codes exist today. */
    Set<String> present(Collection<String> codes);
}
