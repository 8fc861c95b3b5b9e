package org.changkai.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.Areas;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.placement.CheckPlacement;

/** Says what centres that do not exist would add: one at a given point, or some at the best places of an area. */
public final class ProposeCentres {

    private final Areas areas;
    private final Villages villages;
    private final CirclePlaces places;
    private final FindCircle circle;
    private final CheckPlacement placement;
    private final Supplier<CoverageSettings> settings;

    public ProposeCentres(
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

    /** What counts when places are compared. */
    public enum Weight {
        VILLAGES,
        GRID
    }

    /** One more centre, and what it adds to what is reached already and by those before it. */
    public record Proposal(Coordinate position, List<Village> villages, int gridPoints) {}

    /**
     * Some more centres.
     *
     * @param needs how many villages or points of the grid have none in reach
     * @param atMost how many of them any choice of as many places could reach
     */
    public record Proposals(Weight weight, int needs, List<Proposal> places, int atMost) {

        /** The share of the best possible choice that is certain. */
        public static final double BOUND = GreedyCover.BOUND;
    }

    /** Empty if there is no such area on that day. */
    public Optional<Proposal> at(Coordinate point, String area, int minutes, Pace pace, LocalDate today) {
        return areas.find(area, today).map(known -> {
            var needs = needs(known.code(), minutes, pace, place -> circle.isNear(point, place, minutes, pace));
            var reached = whoReaches(List.of(point), needs, minutes, pace).getFirst();
            return proposal(point, needs, reached);
        });
    }

    /** Empty if there is no such area on that day. */
    public Optional<Proposals> best(String area, int count, int minutes, Pace pace, Weight weight, LocalDate today) {
        return areas.find(area, today).map(known -> {
            var needs = needs(known.code(), minutes, pace, place -> true);
            var candidates = needs.stream().map(Need::position).distinct().toList();
            var reached = whoReaches(candidates, needs, minutes, pace);
            var counting = new BitSet();
            IntStream.range(0, needs.size())
                    .filter(need -> needs.get(need).isVillage() == (weight == Weight.VILLAGES))
                    .forEach(counting::set);
            var choice = new GreedyCover(
                            reached.stream().map(all -> and(all, counting)).toList())
                    .choose(count);
            return new Proposals(
                    weight, counting.cardinality(), inTurn(choice, candidates, needs, reached), choice.atMost());
        });
    }

    private static List<Proposal> inTurn(
            GreedyCover.Choice choice, List<Coordinate> candidates, List<Need> needs, List<BitSet> reached) {
        var before = new BitSet();
        var proposals = new ArrayList<Proposal>();
        for (var step : choice.steps()) {
            var added = (BitSet) reached.get(step.place()).clone();
            added.andNot(before);
            before.or(added);
            proposals.add(proposal(candidates.get(step.place()), needs, added));
        }
        return proposals;
    }

    private static BitSet and(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static Proposal proposal(Coordinate point, List<Need> needs, BitSet added) {
        var villages = added.stream()
                .mapToObj(needs::get)
                .flatMap(need -> Stream.ofNullable(need.village()))
                .toList();
        return new Proposal(point, villages, added.cardinality() - villages.size());
    }

    /** From where no centre is in reach. */
    private List<Need> needs(String area, int minutes, Pace pace, Predicate<Coordinate> looked) {
        var homes = new ArrayList<SettledGround.Home>();
        var stem = new AreaCode(area).stem();
        places.all().stream()
                .filter(place ->
                        place.areaCode().startsWith(stem) && !placement.isMisplaced(place.areaCode(), place.position()))
                .map(place -> new SettledGround.Home(place.position(), place.areaCode()))
                .forEach(homes::add);
        var needs = new ArrayList<Need>();
        for (var village : villages.in(area)) {
            var position = village.position();
            if (position != null) {
                homes.add(new SettledGround.Home(position, village.code()));
                needs.add(new Need(village, position));
            }
        }
        SettledGround.around(homes, settings.get())
                .points()
                .forEach(point -> needs.add(new Need(null, point.position())));
        return needs.stream()
                .filter(need -> looked.test(need.position()))
                .filter(need -> !circle.reach(need.position(), minutes, pace).anything())
                .toList();
    }

    /** For each place the numbers of the needs from which one could walk there in time. */
    private List<BitSet> whoReaches(List<Coordinate> proposed, List<Need> needs, int minutes, Pace pace) {
        var reached = proposed.stream().map(place -> new BitSet(needs.size())).toList();
        circle.trying(proposed, trial -> {
            for (var need = 0; need < needs.size(); need++) {
                for (var place : trial.reached(needs.get(need).position(), minutes, pace)) {
                    reached.get(place).set(need);
                }
            }
        });
        return reached;
    }
}
