package org.changkai.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.area.Area;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.Areas;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.circle.WalkingTimes.Method;
import org.changkai.registry.coverage.Coverage.BlindSpot;
import org.changkai.registry.coverage.Coverage.Child;
import org.changkai.registry.coverage.CoverageRecords.VillageState;
import org.changkai.registry.coverage.SettledGround.Home;
import org.changkai.registry.placement.CheckPlacement;

/** Measures which share of an area has a centre within a walk, and names the villages that have none. */
public final class MeasureCoverage {

    private static final int ALL = 1_000;

    private final Areas areas;
    private final Villages villages;
    private final CirclePlaces places;
    private final FindCircle circle;
    private final CheckPlacement placement;
    private final Supplier<CoverageSettings> settings;

    public MeasureCoverage(
            Areas areas,
            Villages villages,
            CirclePlaces places,
            FindCircle circle,
            CheckPlacement placement,
            Supplier<CoverageSettings> settings) {
        this.areas = areas;
        this.villages = villages;
        this.places = places;
        this.circle = circle;
        this.placement = placement;
        this.settings = settings;
    }

    /** Empty if there is no such area on that day. */
    public Optional<Coverage> of(String code, int minutes, Pace pace, LocalDate today) {
        return areas.find(code, today).map(area -> new Measurement(minutes, pace).of(area, today));
    }

    private final class Measurement {

        private final int minutes;
        private final Pace pace;
        private final Set<Method> methods = EnumSet.noneOf(Method.class);
        private final List<VillageState> states = new ArrayList<>();

        private Measurement(int minutes, Pace pace) {
            this.minutes = minutes;
            this.pace = pace;
        }

        private Coverage of(Area area, LocalDate today) {
            var within = new AreaCode(area.code());
            var centres = places.all().stream()
                    .filter(place -> place.areaCode().startsWith(within.stem()))
                    .toList();
            var children = areas.children(area.code(), today, null, ALL);
            var shares = new HashMap<String, Share>();
            var blind = new ArrayList<BlindSpot>();
            var homes = centres.stream()
                    .filter(place -> !placement.isMisplaced(place.areaCode(), place.position())) // nobody lives there
                    .map(place -> new Home(place.position(), place.areaCode()))
                    .collect(Collectors.toCollection(ArrayList<Home>::new));
            var total = villages(area.code(), centres, children, shares, blind, homes);
            var ground = SettledGround.around(homes, settings.get());
            var grid = Share.NONE;
            var grounds = new HashMap<String, Share>();
            var blindGround = new ArrayList<Coordinate>();
            for (var point : ground.points()) {
                var covered = isCovered(point.position());
                grid = grid.plus(true, covered);
                count(point.area(), true, covered, children, grounds);
                if (!covered) {
                    blindGround.add(point.position());
                }
            }
            return new Coverage(
                    area.code(),
                    area.name(),
                    minutes,
                    methods.stream().map(Method::label).toList(),
                    total,
                    Math.round(ground.step()),
                    grid,
                    blindGround,
                    blind,
                    states,
                    children.stream()
                            .map(child -> new Child(
                                    child.code(),
                                    child.name(),
                                    shares.getOrDefault(child.code(), Share.NONE),
                                    grounds.getOrDefault(child.code(), Share.NONE),
                                    (int) blind.stream()
                                            .filter(spot -> isIn(child, spot.code()))
                                            .count()))
                            .toList());
        }

        private Share villages(
                String area,
                List<CirclePlace> centres,
                List<Area> children,
                Map<String, Share> shares,
                List<BlindSpot> blind,
                List<Home> homes) {
            var withCentre = centres.stream().map(CirclePlace::areaCode).collect(Collectors.toSet());
            var total = Share.NONE;
            for (var village : villages.in(area)) {
                var position = village.position();
                var covered = position == null ? withCentre.contains(village.code()) : isCovered(position);
                var known = position != null || covered;
                total = total.plus(known, covered);
                states.add(new VillageState(village.code(), known ? covered : null));
                count(village.code(), known, covered, children, shares);
                if (position != null) {
                    homes.add(new Home(position, village.code()));
                    if (!covered) {
                        blind.add(new BlindSpot(
                                village.code(),
                                village.name(),
                                position,
                                places.nearest(position, any -> true).orElse(null)));
                    }
                }
            }
            return total;
        }

        private static void count(
                String area, boolean known, boolean covered, List<Area> children, Map<String, Share> shares) {
            children.stream()
                    .filter(child -> isIn(child, area))
                    .forEach(child -> shares.merge(
                            child.code(), Share.NONE.plus(known, covered), (share, one) -> share.plus(known, covered)));
        }

        private static boolean isIn(Area child, String area) {
            return area.startsWith(new AreaCode(child.code()).stem());
        }

        private boolean isCovered(Coordinate point) {
            var reach = circle.reach(point, minutes, pace);
            methods.add(reach.method());
            return reach.anything();
        }
    }
}
