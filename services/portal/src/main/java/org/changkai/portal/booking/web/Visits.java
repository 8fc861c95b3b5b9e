package org.changkai.portal.booking.web;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;

/** Leads from the areas in which a centre makes home visits down to one village or community. */
public final class Visits {

    /** More roots than this make no list that anybody reads. */
    private static final int MOST = 40;

    private final Registry registry;
    private final Booking booking;
    private final Together together;

    Visits(Registry registry, Booking booking, Together together) {
        this.registry = registry;
        this.booking = booking;
        this.together = together;
    }

    /**
     * The areas of one step.
     *
     * @param under whose parts are looked for; empty for where the centre goes at all
     */
    AreaContent step(Centre centre, String service, String under) {
        var areas = areas(centre, under);
        return new AreaContent(centre, service, areas, areas.isEmpty());
    }

    /**
     * The areas to choose from; none while they are not known.
     *
     * @param under as above
     */
    public List<Area> areas(Centre centre, String under) {
        return under.isEmpty() ? roots(centre) : below(under);
    }

    private List<Area> roots(Centre centre) {
        var set = booking.visitAreas(centre.id()).given();
        var codes = set == null || set.homeVisitAreas().isEmpty() ? List.of(centre.areaCode()) : set.homeVisitAreas();
        var asked = codes.stream()
                .limit(MOST)
                .map(code -> together.ask(() -> registry.area(code)))
                .toList();
        var roots = asked.stream()
                .flatMap(answer -> Stream.ofNullable(answer.get().given()))
                .toList();
        return roots.size() == 1 && !roots.getFirst().last()
                ? below(roots.getFirst().code())
                : roots;
    }

    private List<Area> below(String code) {
        return registry.areasIn(code) instanceof Reply.Given<Area.Areas>(var found) ? found.items() : List.of();
    }
}
