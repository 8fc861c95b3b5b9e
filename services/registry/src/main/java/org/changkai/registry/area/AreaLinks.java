package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The links that the rule makes from closed codes to those that took their place. Everything here happens in the
 * transaction of one import, when its edition is written.
 */
public interface AreaLinks {

    /**
     * What ends and what begins on each day on which the edition just written has changed that, in the counties in which it
     * has, whichever edition it is of; without what a person has decided on.
     */
    Map<LocalDate, List<AreaChange>> turns(LocalDate validFrom);

    /**
     * Puts these links in the place of those that the rule made before, on the same days and in the same counties. Gives
     * those that are none any more.
     */
    List<WithdrawnLink> replace(Map<LocalDate, List<Succession>> links, String by);

    /**
     * The areas of today of which the edition just written may have changed what they were called before, or by which
     * code; ask when the links are replaced.
     */
    List<String> withAnotherPast();
}
