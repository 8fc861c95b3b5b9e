package org.changkai.search;

import org.changkai.platform.kit.HouseRules;

class StructureTest extends HouseRules {

    StructureTest() {
        super("search");
    }
}
