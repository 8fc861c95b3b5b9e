package org.changkai.portal.office.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Pieces;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.office.Correction;
import org.changkai.portal.office.Coverage;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Editors;
import org.changkai.portal.office.History;
import org.changkai.portal.office.ImportJob;
import org.changkai.portal.office.ImportOrder;
import org.changkai.portal.office.Misplaced;
import org.changkai.portal.office.Plan;
import org.changkai.portal.office.Ties;
import org.changkai.portal.office.Undecided;
import org.changkai.portal.organization.Organization;
import org.springframework.core.io.Resource;

/** What the registry office's pages ask of registry, and have it do, with the staff member's own token. */
public final class Office {

    private static final String REGISTRY = "/api/registry/";

    private static final String ONE_EDITOR = REGISTRY + "organizations/{id}/editors/{account}/{tree}";

    private final Neighbour registry;

    Office(Neighbour registry) {
        this.registry = registry;
    }

    /** Centres and stations in the subtree of an area. */
    public Reply<Centre.Centres> centres(String area, String cursor) {
        var path = REGISTRY + "centres?area={area}&limit=50";
        return cursor.isEmpty()
                ? registry.get(Centre.Centres.class, path, area)
                : registry.get(Centre.Centres.class, path + "&cursor={cursor}", area, cursor);
    }

    /** As many of them as one page of registry holds, for a drawing. */
    public Reply<Centre.Centres> allCentres(String area) {
        return registry.get(Centre.Centres.class, REGISTRY + "centres?area={area}&limit=200", area);
    }

    /** Organizations in the subtree of an area. */
    public Reply<Organization.Organizations> organizations(String area, String cursor) {
        var path = REGISTRY + "organizations?area={area}&limit=50";
        return cursor.isEmpty()
                ? registry.get(Organization.Organizations.class, path, area)
                : registry.get(Organization.Organizations.class, path + "&cursor={cursor}", area, cursor);
    }

    /** {@code kind} is centres or organizations. */
    public Reply<Document> document(String kind, String id) {
        return registry.get(Document.class, REGISTRY + kind + "/{id}", id);
    }

    public Reply<Document> add(String kind, Document document, String key) {
        return registry.post(Document.class, document.fields(), Map.of("Idempotency-Key", key), REGISTRY + kind);
    }

    public Reply<Document> save(String kind, String id, Document document, long read) {
        return registry.put(Document.class, document.sent(), read(read), REGISTRY + kind + "/{id}", id);
    }

    /** Takes a centre or an organization off the register; its history stays. */
    public Reply<Document> remove(String kind, String id, long read) {
        return registry.delete(Document.class, read(read), REGISTRY + kind + "/{id}", id);
    }

    /** Begins an import of areas, organizations or centres, or only tells what it would change. */
    public Reply<ImportJob> begin(ImportOrder order, Resource file, String key) {
        var address =
                new StringBuilder(REGISTRY).append("imports/{kind}?partial={partial}&preview={preview}&datum={datum}");
        var variables = new ArrayList<Object>(List.of(order.kind(), order.partial(), order.preview(), order.datum()));
        order.edition().forEach((name, value) -> {
            address.append('&').append(name).append("={").append(name).append('}');
            variables.add(value);
        });
        return registry.upload(
                ImportJob.class, file, Map.of("Idempotency-Key", key), address.toString(), variables.toArray());
    }

    /** The imports that the caller may look at, the latest first. */
    public Reply<ImportJob.Jobs> jobs(String cursor) {
        return registry.get(ImportJob.Jobs.class, REGISTRY + "imports?limit=20&cursor={cursor}", cursor);
    }

    public Reply<ImportJob> job(String id) {
        return registry.get(ImportJob.class, REGISTRY + "imports/{id}", id);
    }

    /** What an import has changed, or would change. */
    public Reply<History.AllChanged> changesOf(String job) {
        return registry.get(History.AllChanged.class, REGISTRY + "imports/{id}/changes?limit=200", job);
    }

    /** Does what a preview has shown. */
    public Reply<ImportJob> confirm(String job) {
        return registry.post(ImportJob.class, Map.of(), Map.of(), REGISTRY + "imports/{id}/confirmation", job);
    }

    public Reply<History> history(String kind, String id, String cursor) {
        var path = REGISTRY + kind + "/{id}/history?limit=30";
        return cursor.isEmpty()
                ? registry.get(History.class, path, id)
                : registry.get(History.class, path + "&cursor={cursor}", id, cursor);
    }

    /** What differs between two moments (ISO-8601 with offset); an empty second one is now. */
    public Reply<History.Compared> compare(String kind, String id, String from, String to) {
        var path = REGISTRY + kind + "/{id}/history/diff?from={from}";
        return to.isEmpty()
                ? registry.get(History.Compared.class, path, id, from)
                : registry.get(History.Compared.class, path + "&to={to}", id, from, to);
    }

    /** How an organization was assessed, the latest year first. */
    public Reply<List<Ties.Standings.Told>> standings(String organization) {
        var path = REGISTRY + "organizations/{id}/standings?limit=200&cursor={cursor}";
        return Pieces.all(cursor -> registry.get(Ties.Standings.class, path, organization, cursor));
    }

    /** Who may edit an organization and what lies below it. */
    public Reply<Editors> editors(String organization) {
        return registry.get(Editors.class, REGISTRY + "organizations/{id}/editors", organization);
    }

    public Reply<Document> grant(String organization, String account, String tree) {
        return registry.put(Document.class, Map.of(), Map.of(), ONE_EDITOR, organization, account, tree);
    }

    public Reply<Document> revoke(String organization, String account, String tree) {
        return registry.delete(Document.class, Map.of(), ONE_EDITOR, organization, account, tree);
    }

    /** What the public suggests about the caller's centres, the oldest first. */
    public Reply<Correction.AllShown> corrections(String state, String cursor) {
        return registry.get(
                Correction.AllShown.class,
                REGISTRY + "corrections?state={state}&limit=50&cursor={cursor}",
                state,
                cursor);
    }

    public Reply<Correction.Shown> accept(String correction) {
        return registry.post(
                Correction.Shown.class, Map.of(), Map.of(), REGISTRY + "corrections/{id}/acceptance", correction);
    }

    public Reply<Correction.Shown> reject(String correction, String reason) {
        return registry.post(
                Correction.Shown.class,
                Map.of("reason", reason.strip()),
                Map.of(),
                REGISTRY + "corrections/{id}/rejection",
                correction);
    }

    public Reply<Coverage> coverage(String area, int minutes) {
        return registry.get(Coverage.class, REGISTRY + "coverage?area={area}&minutes={minutes}", area, minutes);
    }

    /** How an area was covered, day by day. */
    public Reply<Coverage.History> coverageSince(String area, LocalDate from, LocalDate to) {
        return registry.get(
                Coverage.History.class, REGISTRY + "coverage/history?area={area}&from={from}&to={to}", area, from, to);
    }

    /** Which villages found a centre in reach between two days, and which lost it. */
    public Reply<Coverage.Comparison> compareCoverage(String area, String from, String to) {
        return registry.get(
                Coverage.Comparison.class,
                REGISTRY + "coverage/comparison?area={area}&from={from}&to={to}",
                area,
                from,
                to);
    }

    /** What one more centre at a point would add. */
    public Reply<Plan.Proposal> whatIf(String area, int minutes, double lat, double lon) {
        return registry.get(
                Plan.Proposal.class,
                REGISTRY + "coverage/what-if?area={area}&minutes={minutes}&lat={lat}&lon={lon}",
                area,
                minutes,
                lat,
                lon);
    }

    /** The best places for some more centres. */
    public Reply<Plan.BestPlaces> best(String area, int minutes, int count) {
        return registry.get(
                Plan.BestPlaces.class,
                REGISTRY + "coverage/best-places?area={area}&minutes={minutes}&count={count}",
                area,
                minutes,
                count);
    }

    /** Closed codes under an area of which nobody knows where they went; an empty area: all of the caller's. */
    public Reply<Undecided.AllUndecided> undecided(String area) {
        return registry.find(Undecided.AllUndecided.class, REGISTRY + "areas/undecided", first50("under", area));
    }

    /** Decides where a closed code went; no successor: nothing took its place. */
    public Reply<Area> decide(String code, String closedOn, List<String> successors, String relation) {
        var decision = new LinkedHashMap<String, Object>(Map.of("closedOn", closedOn, "relation", relation));
        if (successors.size() == 1) {
            decision.put("successor", successors.getFirst());
        } else if (!successors.isEmpty()) {
            decision.put("successors", successors);
        }
        return registry.put(Area.class, decision, Map.of(), REGISTRY + "areas/{code}/successor", code);
    }

    /** Centres that lie outside the county of their area; an empty area: all of the caller's. */
    public Reply<Misplaced.AllMisplaced> misplaced(String area) {
        return registry.find(Misplaced.AllMisplaced.class, REGISTRY + "centres/misplaced", first50("area", area));
    }

    /** Areas whose point lies outside their county; an empty area: all of the caller's. */
    public Reply<Misplaced.AllAreas> misplacedAreas(String area) {
        return registry.find(Misplaced.AllAreas.class, REGISTRY + "areas/misplaced", first50("area", area));
    }

    private static Map<String, String> first50(String where, String area) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(where, area);
        parameters.put("limit", "50");
        return parameters;
    }

    private static Map<String, String> read(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }
}
