package org.changkai.portal.plan;

import java.util.List;

/**
 * A centre that registry has removed and that leaves something to do.
 *
 * @param displaced visits to come that need another centre
 * @param deadMessages that could not be sent
 */
public record RemovedCentre(String id, String name, String address, int displaced, int deadMessages) {

    /** All of one's areas. */
    public record RemovedCentres(List<RemovedCentre> items) {

        /** The name of one of them; empty if it is none. */
        public String name(String id) {
            return items.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(RemovedCentre::name)
                    .orElse("");
        }
    }
}
