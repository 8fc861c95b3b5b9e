package org.changkai.news.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.changkai.news.photo.Photo;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.Person;
import org.changkai.news.story.Story;
import org.jspecify.annotations.Nullable;

/** How far the rounds of a story have come. */
public class ReviewChain {

    /**
     * How many rounds the house asks for.
     *
     * @param reviews 0 to 3
     * @param proofs 0 to 3
     */
    public record Demand(int reviews, int proofs) {}

    /**
     * How far a revision has come.
     *
     * @param hash of the revision
     * @param last the last verdict on any revision, null before the first
     */
    public record Standing(
            String hash,
            Rounds reviews,
            Rounds proofs,
            @Nullable SignOff last) {

        public boolean complete() {
            return reviews.complete() && proofs.complete();
        }

        /** The open rounds by kind and name, e.g. {@code PROOF/FIRST}. */
        public List<String> open() {
            return Stream.of(reviews, proofs)
                    .flatMap(rounds -> rounds.open().stream().map(round -> rounds.kind() + "/" + round))
                    .toList();
        }

        Rounds of(Kind kind) {
            return switch (kind) {
                case REVIEW -> reviews;
                case PROOF -> proofs;
            };
        }
    }

    private final SignOffs signOffs;
    private final Supplier<Demand> demand;
    private final Duties duties;

    public ReviewChain(SignOffs signOffs, Supplier<Demand> demand, Duties duties) {
        this.signOffs = signOffs;
        this.demand = demand;
        this.duties = duties;
    }

    /**
     * The rounds that stand open next, at most one of each kind, by kind and name.
     *
     * @param reader null for all of them; otherwise those that this person may sign
     * @param savers the accounts of whoever saved a version
     */
    public List<String> next(Story story, Standing standing, @Nullable Person reader, Set<String> savers) {
        var authors = Authors.of(savers, story.content());
        return Stream.of(Kind.values())
                .flatMap(kind -> standing.of(kind).open().stream()
                        .limit(1)
                        .filter(round -> reader == null || mayPass(story, standing, kind, round, reader, authors))
                        .map(round -> kind + "/" + round))
                .toList();
    }

    private boolean mayPass(Story story, Standing standing, Kind kind, Round round, Person reader, Authors authors) {
        var pass =
                new SignOff(kind, round, Verdict.PASS, null, reader, story.version(), standing.hash(), Instant.EPOCH);
        return standing.of(kind).admit(pass, authors) instanceof Outcome.Done<SignOff>
                && duties.open(story.content().section(), Duty.valueOf(round + "_" + kind), reader);
    }

    /**
     * Where its rounds stand.
     *
     * @param photos those of the story, as they stand
     */
    public Standing standing(Story story, List<Photo> photos) {
        var hash = Revisions.hash(story, photos);
        var all = signOffs.of(story.id());
        var asked = demand.get();
        return new Standing(
                hash,
                Rounds.of(Kind.REVIEW, asked.reviews(), all, hash),
                Rounds.of(Kind.PROOF, asked.proofs(), all, hash),
                all.isEmpty() ? null : all.getLast());
    }
}
