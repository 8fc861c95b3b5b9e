package org.changkai.registry.coverage;

import java.util.List;
import org.changkai.registry.placement.CheckPlacement;

/** Villages without points that cannot be right: nobody knows where the people of those live. */
public final class PlacedVillages implements Villages {

    private final Villages villages;
    private final CheckPlacement placement;

    public PlacedVillages(Villages villages, CheckPlacement placement) {
        this.villages = villages;
        this.placement = placement;
    }

    @Override
    public List<Village> in(String area) {
        return villages.in(area).stream().map(this::placed).toList();
    }

    private Village placed(Village village) {
        var position = village.position();
        return position != null && placement.isMisplaced(village.code(), position)
                ? new Village(village.code(), village.name(), null)
                : village;
    }

    @Override
    public List<String> counties() {
        return villages.counties();
    }
}
