package org.changkai.registry.organization;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/** Holds wishes against the rules and against what the registry knows; files and requests alike. */
public final class JudgeOrganizations {

    private final Organizations organizations;
    private final Areas areas;
    private final Editorships editorships;

    public JudgeOrganizations(Organizations organizations, Areas areas, Editorships editorships) {
        this.organizations = organizations;
        this.areas = areas;
        this.editorships = editorships;
    }

    /** Judges wishes one by one after everything that they name was looked up at once. */
    public final class Bench {

        private final Caller caller;
        private final Map<String, Long> wished;
        private final Map<String, String> areasOf;
        private final Set<String> knownAreas;
        private final Map<String, Set<String>> holdersOfCodes;
        private final Map<Tree, Set<String>> circular = new EnumMap<>(Tree.class);
        private final Map<Tree, Map<String, String>> superiorsNow = new EnumMap<>(Tree.class);
        private final Reach reach;

        private Bench(Collection<OrganizationWish> wishes, Caller caller) {
            this.caller = caller;
            wished = wishes.stream().collect(Collectors.groupingBy(OrganizationWish::id, Collectors.counting()));
            var named = wishes.stream()
                    .flatMap(wish -> Stream.concat(Stream.of(wish.id()), wish.references()))
                    .collect(Collectors.toSet());
            areasOf = organizations.areasOf(named);
            var drafts = wishes.stream().map(OrganizationWish::draft).toList();
            knownAreas = areas.present(drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.areaCode()))
                    .collect(Collectors.toSet()));
            holdersOfCodes = holders(drafts);
            for (var tree : Tree.values()) {
                circular.put(tree, circular(tree, drafts));
            }
            reach = new Reach(editorships.reached(caller.account(), named));
            reach.follow(drafts.stream()
                    .filter(draft -> !areasOf.containsKey(Objects.requireNonNullElse(draft.id(), "")))
                    .toList());
        }

        private Map<String, Set<String>> holders(Collection<OrganizationDraft> drafts) {
            var codes = drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.unifiedSocialCreditCode()))
                    .collect(Collectors.toSet());
            var holders = organizations.holdersOfCodes(codes);
            holders.values().forEach(ids -> ids.removeAll(wished.keySet())); // what they hold from now on counts
            drafts.forEach(draft -> Stream.ofNullable(draft.unifiedSocialCreditCode())
                    .forEach(code -> holders.computeIfAbsent(code, any -> new HashSet<>())
                            .add(Objects.requireNonNullElse(draft.id(), ""))));
            return holders;
        }

        private Set<String> circular(Tree tree, Collection<OrganizationDraft> drafts) {
            var parents = drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.parent(tree)))
                    .collect(Collectors.toSet());
            var superiors = new Superiors(organizations.superiors(tree, parents));
            drafts.forEach(draft -> superiors.put(Objects.requireNonNullElse(draft.id(), ""), draft.parent(tree)));
            return superiors.circular();
        }

        boolean exists(String id) {
            return areasOf.containsKey(id);
        }

        /** What is wrong with it; whether what it names in the same file is good is not asked here. */
        public Rules judge(OrganizationWish wish) {
            var draft = wish.draft();
            var rules = draft.judge()
                    .expect("id", draft.id(), id -> wished.getOrDefault(id, 0L) == 1, "duplicate")
                    .expect("id", areasOf.get(wish.id()), area -> mayEdit(wish.id(), area), "outside-area")
                    .exists("areaCode", draft.areaCode(), knownAreas, "unknown-area")
                    .expect("areaCode", draft.areaCode(), area -> mayPlace(draft, area), "outside-area")
                    .expect(
                            "unifiedSocialCreditCode",
                            draft.unifiedSocialCreditCode(),
                            code -> holdersOfCodes.getOrDefault(code, Set.of()).size() <= 1,
                            "credit-code-taken");
            draft.parents()
                    .forEach((tree, parent) -> rules.expect(
                                    tree.parentField(), parent, this::isOrganization, "unknown-organization")
                            .expect(
                                    tree.parentField(),
                                    parent,
                                    any -> !circular.getOrDefault(tree, Set.of())
                                            .contains(wish.id()),
                                    "circular")
                            .expect(
                                    tree.parentField(),
                                    parent,
                                    any -> mayPutBelow(parent, wish.id(), tree),
                                    "outside-area"));
            judgeLinks(wish.wantedLinks(), rules);
            judgeStandings(wish.wantedStandings(), rules);
            return rules;
        }

        private boolean isOrganization(String id) {
            return wished.containsKey(id) || areasOf.containsKey(id);
        }

        private boolean mayEdit(String id, String area) {
            return caller.mayActIn(area) || reach.covers(id);
        }

        /** One that is new in this file is judged in its own row. */
        private boolean mayPutBelow(String superior, String id, Tree tree) {
            var area = areasOf.get(superior);
            return area == null || mayEdit(superior, area) || (exists(id) && superior.equals(superiorNow(id, tree)));
        }

        private @Nullable String superiorNow(String id, Tree tree) {
            return superiorsNow
                    .computeIfAbsent(tree, any -> organizations.superiors(tree, wished.keySet()))
                    .get(id);
        }

        private boolean mayPlace(OrganizationDraft draft, String area) {
            var id = Objects.requireNonNullElse(draft.id(), "");
            var stays = area.equals(areasOf.get(id));
            return caller.mayActIn(area) || (stays && reach.covers(id)) || reach.coversPlaceOf(draft);
        }

        private void judgeLinks(List<Link> links, Rules rules) {
            for (var link : links) {
                var to = link.to();
                rules.expect("links", link.targetId(), this::isOrganization, "unknown-organization")
                        .expect("links", link.targetId(), id -> !id.equals(link.fromId()), "linked-with-itself")
                        .expect(
                                "links",
                                link.text(),
                                any -> to == null || to.isAfter(link.from()),
                                "ends-before-it-begins")
                        .expect(
                                "links",
                                link.text(),
                                any -> links.stream().filter(link::overlaps).count() <= 1,
                                "overlapping-link")
                        .longest("links", link.role(), 60)
                        .plain("links", link.role());
            }
        }

        private static void judgeStandings(List<Standing> standings, Rules rules) {
            standings.forEach(standing -> standing.judge(rules));
            var years = standings.stream().map(Standing::year).distinct().count();
            rules.expect("standings", "year", any -> years == standings.size(), "duplicate");
        }
    }

    public Bench bench(Collection<OrganizationWish> wishes, Caller caller) {
        return new Bench(wishes, caller);
    }
}
