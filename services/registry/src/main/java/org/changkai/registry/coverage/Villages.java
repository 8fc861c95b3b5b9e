package org.changkai.registry.coverage;

import java.util.List;

/** The villages and communities of today. */
public interface Villages {

    /** All in the subtree of an area, by code. */
    List<Village> in(String area);

    /** The codes of all counties that have some. */
    List<String> counties();
}
