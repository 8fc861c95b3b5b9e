package org.changkai.registry.circle.street;

/** The streets of Andorra: villages in valleys, and mountains between them. */
class AndorraStreetsIT extends StreetsAgainstOracle {

    AndorraStreetsIT() {
        super("osm/andorra.osm.pbf", 42.44, 42.58, 1.45, 1.62);
    }
}
