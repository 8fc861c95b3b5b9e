package org.changkai.news.review;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.changkai.news.photo.Photo;
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

    public ReviewChain(SignOffs signOffs, Supplier<Demand> demand) {
        this.signOffs = signOffs;
        this.demand = demand;
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
