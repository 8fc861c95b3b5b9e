package org.changkai.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is in a list. The first page is given from what the index shows at the moment. Who goes on is given a
 * view of his own that does not change, read from its beginning, without what the first page has shown: so nothing comes
 * twice and nothing that was there all the time is left out, and who reads one page costs no view.
 *
 * @param seen how many hits the reader has been given
 * @param from where the view is read on
 * @param view null until the second page is asked for
 * @param shown hashes of the keys on the first page
 */
public record Place(int seen, int from, @Nullable String view, List<Integer> shown) {

    public Place {
        shown = List.copyOf(shown);
    }

    static Place afterFirstPage(List<Hit> hits) {
        return new Place(
                hits.size(),
                0,
                null,
                hits.stream().map(hit -> hit.key().hashCode()).toList());
    }

    boolean hasShown(Hit hit) {
        return shown.contains(hit.key().hashCode());
    }
}
